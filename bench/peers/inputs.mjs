// The same template in each engine's tags, and the same data: a title, a table of three columns
// with one repeated row, and (large) 2.3 MB of text as Word saves it, with a few dozen tags in it.
import PizZip from "pizzip";

const kContentTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;
const kRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const kBodyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
const kStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style></w:styles>`;

// What each engine calls a value of the data, and the row that is there for each record.
export const kEngines = {
  greffier: {
    value: (name) => `{{ ${name} }}`,
    rows: [["{% pour l dans lignes %}{{ l.objet }}", "{{ l.qui }}", "{{ l.echeance }}{% fin %}"]],
  },
  carbone: {
    value: (name) => `{d.${name}}`,
    rows: [
      ["{d.lignes[i].objet}", "{d.lignes[i].qui}", "{d.lignes[i].echeance}"],
      ["{d.lignes[i+1].objet}", "{d.lignes[i+1].qui}", "{d.lignes[i+1].echeance}"],
    ],
  },
  docxtemplater: {
    value: (name) => `{${name}}`,
    rows: [["{#lignes}{objet}", "{qui}", "{echeance}{/lignes}"]],
  },
  "easy-template-x": {
    value: (name) => `{${name}}`,
    rows: [["{#lignes}{objet}", "{qui}", "{echeance}{/lignes}"]],
  },
};

const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
const row = (cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;

const document = (body) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;

function docx(body) {
  const zip = new PizZip();
  zip.file("[Content_Types].xml", kContentTypes);
  zip.file("_rels/.rels", kRelationships);
  zip.file("word/document.xml", document(body));
  zip.file("word/_rels/document.xml.rels", kBodyRelationships);
  zip.file("word/styles.xml", kStyles);
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

export function tableTemplate(engine) {
  const { value, rows } = kEngines[engine];
  const grid = `<w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(3)}</w:tblGrid>`;
  const head = row(["Objet", "Qui", "Échéance"]);
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${grid}${head}${rows.map(row).join("")}</w:tbl>`;
  return docx(paragraph(value("titre")) + table + paragraph("Fin"));
}

const kWords = "commission séance rapport budget travaux école maire adjointe délibération convention marché voirie annexe conseil"
  .split(" ");

// Text that deflate does not find too easy: words in an order that does not come back.
function* sentences() {
  for (let state = 12345; ; ) {
    const words = [];
    for (let i = 0; i < 14; ++i) {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      words.push(kWords[(state >> 16) % kWords.length]);
    }
    yield words.join(" ") + ".";
  }
}

const kLargeSize = 2_300_000;
export const kLargeTags = 36;

export function largeTemplate(engine) {
  const { value } = kEngines[engine];
  const text = sentences();
  const parts = [];
  let size = 0;
  let tags = 0;
  for (let i = 0; size < kLargeSize; ++i) {
    const tagged = size >= (tags * kLargeSize) / kLargeTags && tags < kLargeTags;
    const run = tagged ? `${text.next().value} ${value(`champ${tags++}`)}` : text.next().value;
    const id = (0x10000000 + i).toString(16).toUpperCase();
    parts.push(
      `<w:p w:rsidR="00${id.slice(2)}" w:rsidRDefault="00A1B2C3"><w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>` +
        `<w:r w:rsidRPr="00D4E5F6"><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r></w:p>`,
    );
    size += parts.at(-1).length;
  }
  return docx(parts.join(""));
}

const kPeople = ["Claire Martin", "Yanis Moreau", "Aïcha Benali", "Jean-Paul Roux", "Inès Lefèvre"];

export function tableData(count) {
  const lignes = [];
  for (let i = 1; i <= count; ++i)
    lignes.push({
      objet: `Relire le compte rendu n° ${i}`,
      qui: kPeople[i % kPeople.length],
      echeance: `${String((i % 28) + 1).padStart(2, "0")}/03/2026`,
    });
  return { titre: `Actions de l’année (${count})`, lignes };
}

export function largeData() {
  const data = {};
  for (let i = 0; i < kLargeTags; ++i) data[`champ${i}`] = `Valeur du champ ${i}`;
  return data;
}

// What is wrong with a finished document, "" when it holds everything.
export function fault(bytes, data) {
  const body = new PizZip(bytes).file("word/document.xml").asText();
  const text = body.replace(/<[^>]*>/g, "|");
  const missing = (value) => !text.includes(`|${value}|`) && !text.includes(` ${value}|`);
  if (!data.lignes) {
    const lost = Object.values(data).filter(missing);
    return lost.length ? `lacks ${lost[0]}` : "";
  }
  const rows = body.split("<w:tr>").length + body.split("<w:tr ").length - 2;
  if (rows !== data.lignes.length + 1) return `${rows} rows instead of ${data.lignes.length + 1}`;
  const shown = new Set(text.split("|"));
  for (const line of data.lignes)
    for (const value of Object.values(line))
      if (!shown.has(value)) return `lacks ${value}`;
  return shown.has(data.titre) ? "" : "lacks the title";
}
