// Renders one document for each line of a file of records with one engine, in one process:
//   node batch_engine.mjs ENGINE TEMPLATE RECORDS.jsonl FOLDER [WARM]
// With WARM, the first record that many times in memory, after one that is not timed. Prints JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { renderers } from "./renderers.mjs";

const [engine, template, records, folder, warm] = process.argv.slice(2);
const lines = readFileSync(records, "utf8").trimEnd().split("\n");

const render = await renderers[engine](template);
const peak = () => Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

if (warm) {
  const data = JSON.parse(lines[0]);
  const first = await render(data);
  writeFileSync(join(folder, `1${extname(template)}`), first);
  const times = [];
  for (let run = 0; run < Number(warm); ++run) {
    const before = spent();
    await render(data);
    times.push(spent() - before);
  }
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ cpu_ms: times[times.length >> 1], peak_mb: peak(), bytes: first.length }));
} else {
  const start = performance.now();
  const before = spent();
  let bytes = 0;
  for (const [rank, line] of lines.entries()) {
    const document = await render(JSON.parse(line));
    bytes += document.length;
    writeFileSync(join(folder, `${rank + 1}${extname(template)}`), document);
  }
  console.log(
    JSON.stringify({
      cpu_ms: spent() - before,
      wall_ms: performance.now() - start,
      peak_mb: peak(),
      bytes: bytes / lines.length,
      count: lines.length,
    }),
  );
}
process.exit(0);
