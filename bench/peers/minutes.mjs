// Greffier beside the others on the minutes of a meeting: warm, in a batch, cold, and a long document.
//   node minutes.mjs GREFFIER WARM FLOOR FOLDER [RECORDS]
// Every first document is checked before its times count. Times are those of the processor.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as inputs from "./minutes_inputs.mjs";

const [greffier, warm, floor, folder, wanted] = process.argv.slice(2);
const count = Number(wanted ?? 2000);
const engineScript = fileURLToPath(new URL("batch_engine.mjs", import.meta.url));
const kPeers = [["carbone", "odt"], ["carbone", "docx"], ["docxtemplater", "docx"], ["easy-template-x", "docx"]];

mkdirSync(folder, { recursive: true });
const at = (name) => join(folder, name);
const records = at("fiches.jsonl");
writeFileSync(records, Array.from({ length: count }, (_, i) => JSON.stringify(inputs.minutesRecord(i + 1))).join("\n") + "\n");
writeFileSync(at("un.json"), JSON.stringify(inputs.minutesRecord(1)));
const template = (engine, format) => {
  const file = at(`${engine}.${format}`);
  writeFileSync(file, inputs.minutesTemplate(engine, format));
  return file;
};

// What a command took: GNU time's user and system seconds, and memory in KiB.
function timed(command, environment = {}) {
  const run = spawnSync("/usr/bin/time", ["-f", "%U %S %e %M", ...command], {
    encoding: "utf8", env: { ...process.env, ...environment }, maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${command.join(" ")}: ${run.stderr}`);
  const [user, system, wall, memory] = run.stderr.trim().split("\n").pop().split(" ").map(Number);
  return { cpu_ms: (user + system) * 1000, wall_ms: wall * 1000, peak_mb: memory / 1024 };
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
function medianOf(runs, command) {
  const all = Array.from({ length: runs }, () => timed(command));
  return { cpu_ms: median(all.map((each) => each.cpu_ms)), peak_mb: median(all.map((each) => each.peak_mb)) };
}

const check = (file, record, format) => {
  const fault = inputs.fault(readFileSync(file), record, format);
  if (fault) throw new Error(`${file} ${fault}`);
};
const node = (...words) =>
  JSON.parse(execFileSync(process.execPath, ["--max-old-space-size=8192", engineScript, ...words], { stdio: ["ignore", "pipe", "ignore"] }));
// A folder of its own for each run, all removed at the end: where files have just been removed, ext4 takes
// longer to make new ones, and the run that comes next would pay for the one before.
const folders = [];
const empty = (name) => {
  folders.push(mkdtempSync(at(`${name}-`)));
  return folders.at(-1);
};

const show = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const title = (...cells) => (row(...cells), row(...cells.map(() => "---")));

function warmTable() {
  title("warm, one document", "processor", "× the fastest peer", "bytes", "memory");
  const peers = kPeers.map(([engine, format]) => {
    const result = node(engine, template(engine, format), records, empty("warm"), "41");
    check(join(at("warm"), `1.${format}`), inputs.minutesRecord(1), format);
    return { name: `${engine}, ${format}`, ...result };
  });
  const fastest = Math.min(...peers.map((peer) => peer.cpu_ms));
  const line = ({ name, cpu_ms, bytes, peak_mb }) =>
    row(name, `${show(cpu_ms)} ms`, (fastest / cpu_ms).toFixed(1), bytes, `${show(peak_mb)} MB`);
  for (const format of ["odt", "docx"])
    for (const level of ["6", "1"]) {
      const output = at(`warm.${format}`);
      const told = JSON.parse(execFileSync(warm, [template("greffier", format), at("un.json"), "401", output, level]));
      check(output, inputs.minutesRecord(1), format);
      line({ name: `Greffier, ${format}${level === "1" ? ", --rapide" : ""}`, cpu_ms: told.render_cpu_ms, bytes: statSync(output).size, peak_mb: told.peak_mb });
    }
  for (const level of ["6", "1"]) {
    const told = JSON.parse(execFileSync(floor, [at("un.json"), "401", at("floor.odt"), level]));
    line({ name: `floor, odt, level ${level}`, cpu_ms: told.cpu_ms, bytes: statSync(at("floor.odt")).size, peak_mb: told.peak_mb });
  }
  peers.forEach(line);
}

function batchTable() {
  console.log();
  title(`batch of ${count}`, "documents a second of processor", "× the best peer", "by the clock", "bytes", "memory");
  const peers = kPeers.map(([engine, format]) => {
    const result = node(engine, template(engine, format), records, empty("lot"));
    return { name: `${engine}, ${format}`, ...result };
  });
  const rate = (result) => (count * 1000) / result.cpu_ms;
  const best = Math.max(...peers.map(rate));
  const line = (result) =>
    row(result.name, rate(result).toFixed(0), (rate(result) / best).toFixed(1), `${((count * 1000) / result.wall_ms).toFixed(0)}/s`,
      Math.round(result.bytes), `${show(result.peak_mb)} MB`);
  for (const format of ["odt", "docx"])
    for (const options of [["-j1"], ["-j1", "--rapide"], ["-j2"]]) {
      const lot = empty("lot");
      const result = timed([greffier, "batch", template("greffier", format), records, "-o", lot, "--name", "{{ rang }}", ...options]);
      check(join(lot, `1.${format}`), inputs.minutesRecord(1), format);
      line({ name: `Greffier, ${format}, ${options.join(" ")}`, ...result, bytes: statSync(join(lot, `1.${format}`)).size });
    }
  peers.forEach(line);
}

function coldTables() {
  for (const [name, file, runs] of [["cold, the same minutes from Markdown", "notes.md", 15], ["300 pages, 1 MB of Markdown", "grand.md", 5]]) {
    writeFileSync(at(file), file === "notes.md" ? inputs.minutesNotes(1) : inputs.bigNotes());
    console.log();
    title(name, "processor", "× pandoc", "memory");
    for (const format of ["odt", "docx"]) {
      const own = medianOf(runs, [greffier, "render", at(file), "-o", at(`cold.${format}`)]);
      const pandoc = medianOf(Math.min(runs, 5), ["pandoc", at(file), "-o", at(`pandoc.${format}`)]);
      row(`Greffier, ${format}`, `${show(own.cpu_ms)} ms`, (pandoc.cpu_ms / own.cpu_ms).toFixed(1), `${show(own.peak_mb)} MB`);
      row(`pandoc, ${format}`, `${show(pandoc.cpu_ms)} ms`, "1", `${show(pandoc.peak_mb)} MB`);
    }
  }
}

warmTable();
batchTable();
coldTables();
for (const each of folders) rmSync(each, { recursive: true });
