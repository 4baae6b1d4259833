// Renders one template again and again with one engine, in one process:
//   node engine.mjs ENGINE TEMPLATE DATA.json RUNS OUTPUT
// OUTPUT receives the document of the first run, which is not timed. Prints a line of JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { renderers } from "./renderers.mjs";

const [engine, template, dataFile, runs, output] = process.argv.slice(2);
const data = JSON.parse(readFileSync(dataFile, "utf8"));

const render = await renderers[engine](template);
writeFileSync(output, await render(data));
const wall = [];
const cpu = [];
for (let run = 0; run < Number(runs); ++run) {
  const start = performance.now();
  const before = process.cpuUsage();
  await render(data);
  const { user, system } = process.cpuUsage(before);
  cpu.push((user + system) / 1000);
  wall.push(performance.now() - start);
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
console.log(
  JSON.stringify({
    render_ms: median(wall),
    render_cpu_ms: median(cpu),
    peak_mb: Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024,
  }),
);
process.exit(0);
