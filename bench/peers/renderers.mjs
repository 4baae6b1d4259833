import { readFileSync } from "node:fs";
import { resolve } from "node:path";

// Each engine the way its documentation says, with everything that can be kept kept: a function of a
// template's path that gives a function of the data.
export const renderers = {
  async carbone(template) {
    const carbone = (await import("carbone")).default;
    const file = resolve(template);
    return (data) =>
      new Promise((done, failed) =>
        carbone.render(file, data, (error, result) => (error ? failed(error) : done(result))),
      );
  },
  async docxtemplater(template) {
    const PizZip = (await import("pizzip")).default;
    const Docxtemplater = (await import("docxtemplater")).default;
    const bytes = readFileSync(template);
    // A Docxtemplater renders once: another document needs another one.
    return async (data) => {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  async "easy-template-x"(template) {
    const { TemplateHandler } = await import("easy-template-x");
    const bytes = readFileSync(template);
    const handler = new TemplateHandler();
    return (data) => handler.process(bytes, data);
  },
};
