// Makes the templates and the data, lets each engine render them, checks every document before its
// time counts, and prints the table. Called by `run`:
//   node compare.mjs WARM FOLDER [ROWS…]     WARM: the bench program; FOLDER: where to write
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as inputs from "./inputs.mjs";

const [warm, folder, ...wanted] = process.argv.slice(2);
const rows = wanted.length ? wanted.map(Number) : [10, 10_000, 100_000];
const engineScript = fileURLToPath(new URL("engine.mjs", import.meta.url));

const cases = rows.map((count) => ({
  name: `${count} rows`,
  template: inputs.tableTemplate,
  data: inputs.tableData(count),
  runs: { greffier: count < 1000 ? 1001 : 21, peer: count < 1000 ? 101 : count < 50_000 ? 7 : 3 },
}));
cases.push({
  name: "2.3 MB template",
  template: inputs.largeTemplate,
  data: inputs.largeData(),
  runs: { greffier: 31, peer: 9 },
});

function measure(engine, { name, template, data, runs }) {
  const stem = join(folder, `${name.replaceAll(" ", "-")}-${engine}`);
  const files = [`${stem}.template.docx`, `${stem}.json`];
  const output = `${stem}.docx`;
  writeFileSync(files[0], template(engine));
  writeFileSync(files[1], JSON.stringify(data));
  const command =
    engine === "greffier"
      ? [warm, [...files, String(runs.greffier), output]]
      : [process.execPath, ["--max-old-space-size=8192", engineScript, engine, ...files, String(runs.peer), output]];
  const result = JSON.parse(execFileSync(...command, { stdio: ["ignore", "pipe", "ignore"] }));
  const fault = inputs.fault(readFileSync(output), data);
  if (fault) throw new Error(`${engine}, ${name}: ${fault}`);
  return result;
}

const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0)) + " ms";

console.log("| | engine | median | processor | × Greffier | peak memory |");
console.log("|---|---|---|---|---|---|");
for (const each of cases) {
  const own = measure("greffier", each);
  const line = (engine, wall, cpu, memory) =>
    console.log(
      `| ${each.name} | ${engine} | ${milliseconds(wall)} | ${milliseconds(cpu)} | ${(cpu / own.render_cpu_ms).toFixed(1)} | ${memory.toFixed(0)} MB |`,
    );
  line("Greffier", own.render_ms, own.render_cpu_ms, own.peak_mb);
  line(
    "Greffier, compiling each time",
    own.render_ms + own.compile_ms,
    own.render_cpu_ms + own.compile_cpu_ms,
    own.peak_mb,
  );
  for (const engine of ["carbone", "docxtemplater", "easy-template-x"]) {
    const peer = measure(engine, each);
    line(engine, peer.render_ms, peer.render_cpu_ms, peer.peak_mb);
  }
}
