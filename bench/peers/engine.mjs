// Renders one template again and again with one engine, in one process:
//   node engine.mjs ENGINE TEMPLATE DATA.json RUNS OUTPUT
// OUTPUT receives the document of the first run, which is not timed. Prints a line of JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const [engine, template, dataFile, runs, output] = process.argv.slice(2);
const data = JSON.parse(readFileSync(dataFile, "utf8"));

// Each engine the way its documentation says, with everything that can be kept kept.
const kRenderers = {
  async carbone() {
    const carbone = (await import("carbone")).default;
    const file = resolve(template);
    return () =>
      new Promise((done, failed) =>
        carbone.render(file, data, (error, result) => (error ? failed(error) : done(result))),
      );
  },
  async docxtemplater() {
    const PizZip = (await import("pizzip")).default;
    const Docxtemplater = (await import("docxtemplater")).default;
    const bytes = readFileSync(template);
    // A Docxtemplater renders once: another document needs another one.
    return async () => {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  async "easy-template-x"() {
    const { TemplateHandler } = await import("easy-template-x");
    const bytes = readFileSync(template);
    const handler = new TemplateHandler();
    return () => handler.process(bytes, data);
  },
};

const render = await kRenderers[engine]();
writeFileSync(output, await render());
const wall = [];
const cpu = [];
for (let run = 0; run < Number(runs); ++run) {
  const start = performance.now();
  const before = process.cpuUsage();
  await render();
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
