// The minutes of a meeting, as a template of each engine and as data: ten fields, thirty attendees in a
// table, twelve items of three paragraphs and a nested list, two tables of ten rows, fifteen
// actions. A finished document has some 95 KB in its body.
import PizZip from "pizzip";

const kSigns = {
  greffier: {
    value: (name) => `{{ ${name} }}`,
    // What opens and closes the pass over a list; `first` and `second` copies for Carbone.
    open: (list, item) => `{% pour ${item} dans ${list} %}`,
    close: () => "{% fin %}",
    member: (item, name) => `{{ ${item}${name ? `.${name}` : ""} }}`,
    copies: 1,
  },
  docxtemplater: {
    value: (name) => `{${name}}`,
    open: (list) => `{#${list.split(".").pop()}}`,
    close: (list) => `{/${list.split(".").pop()}}`,
    member: (_, name) => `{${name || "."}}`,
    copies: 1,
  },
};
kSigns["easy-template-x"] = kSigns.docxtemplater;

// How each format writes what the template is made of.
const kDocx = {
  paragraph: (text, style) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
  table: (rows) =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(3)}</w:tblGrid>${rows.join("")}</w:tbl>`,
  row: (cells) =>
    `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${kDocx.paragraph(text)}</w:tc>`).join("")}</w:tr>`,
  styles: { title: "Title", heading: "Heading1", item: "ListBullet", nested: "ListBullet2" },
};
const kOdt = {
  paragraph: (text, style = "Standard") =>
    style === "Heading_20_1"
      ? `<text:h text:style-name="${style}" text:outline-level="1">${text}</text:h>`
      : `<text:p text:style-name="${style}">${text}</text:p>`,
  table: (rows) =>
    `<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>${rows.join("")}</table:table>`,
  row: (cells) =>
    `<table:table-row>${cells.map((text) => `<table:table-cell office:value-type="string">${kOdt.paragraph(text)}</table:table-cell>`).join("")}</table:table-row>`,
  styles: { title: "Title", heading: "Heading_20_1", item: "List_20_Bullet", nested: "List_20_Bullet_20_2" },
};

const kFields = ["numero", "date", "lieu", "heure", "president", "secretaire", "instance", "objet", "prochaine"];
const kTables = {
  presents: ["nom", "fonction", "structure"],
  budget: ["poste", "prevu", "realise"],
  votes: ["objet", "pour", "contre"],
  actions: ["quoi", "qui", "echeance"],
};

// Engines that repeat whatever stands between two tags.
function openedAndClosed(signs, set) {
  const { paragraph, table, row, styles } = set;
  const rows = (list) => {
    const [a, b, c] = kTables[list].map((name) => signs.member("x", name));
    return table([row(kTables[list]), row([signs.open(list, "x") + a, b, c + signs.close(list)])]);
  };
  return [
    paragraph(signs.value("titre"), styles.title),
    ...kFields.map((name) => paragraph(`${name} : ${signs.value(name)}`)),
    rows("presents"),
    paragraph(signs.open("points", "p")),
    paragraph(signs.member("p", "titre"), styles.heading),
    paragraph(signs.open("p.textes", "t")),
    paragraph(signs.member("t", "texte")),
    paragraph(signs.close("p.textes")),
    paragraph(signs.open("p.elements", "e")),
    paragraph(signs.member("e", "texte"), styles.item),
    paragraph(signs.open("e.suite", "s")),
    paragraph(signs.member("s", "texte"), styles.nested),
    paragraph(signs.close("e.suite")),
    paragraph(signs.close("p.elements")),
    paragraph(signs.close("points")),
    ...["budget", "votes", "actions"].map(rows),
  ].join("");
}

// Carbone finds what repeats by an example of the next element.
function byExample(set) {
  const { paragraph, table, row, styles } = set;
  const rows = (list) =>
    table([
      row(kTables[list]),
      ...["i", "i+1"].map((i) => row(kTables[list].map((name) => `{d.${list}[${i}].${name}}`))),
    ]);
  return [
    paragraph("{d.titre}", styles.title),
    ...kFields.map((name) => paragraph(`${name} : {d.${name}}`)),
    rows("presents"),
    paragraph("{d.points[i].titre}", styles.heading),
    paragraph("{d.points[i].textes[i].texte}"),
    paragraph("{d.points[i].textes[i+1].texte}"),
    paragraph("{d.points[i].elements[i].texte}", styles.item),
    paragraph("{d.points[i].elements[i].suite[i].texte}", styles.nested),
    paragraph("{d.points[i].elements[i].suite[i+1].texte}", styles.nested),
    paragraph("{d.points[i].elements[i+1].texte}", styles.item),
    paragraph("{d.points[i+1].titre}", styles.heading),
    ...["budget", "votes", "actions"].map(rows),
  ].join("");
}

const kWordNames = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const kOdfNames = ["office", "style", "text", "table"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const xml = (text) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;

function zipped(parts) {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(parts))
    zip.file(name, content, name === "mimetype" ? { compression: "STORE" } : {});
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

const wordStyle = (id, name) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/></w:style>`;
const docx = (body) =>
  zipped({
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": xml(
      `<w:document ${kWordNames}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    "word/styles.xml": xml(
      `<w:styles ${kWordNames}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${wordStyle("Title", "Title")}${wordStyle("Heading1", "heading 1")}${wordStyle("ListBullet", "List Bullet")}${wordStyle("ListBullet2", "List Bullet 2")}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style></w:styles>`,
    ),
  });

const odfStyle = (name) => `<style:style style:name="${name}" style:family="paragraph"/>`;
const odt = (body) =>
  zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": xml(
      `<office:document-content ${kOdfNames} office:version="1.3"><office:automatic-styles/><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    "styles.xml": xml(
      `<office:document-styles ${kOdfNames} office:version="1.3"><office:styles>${["Standard", "Title", "Heading_20_1", "List_20_Bullet", "List_20_Bullet_20_2"].map(odfStyle).join("")}</office:styles></office:document-styles>`,
    ),
    "META-INF/manifest.xml": xml(
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  });

export function minutesTemplate(engine, format) {
  const set = format === "odt" ? kOdt : kDocx;
  const body = engine === "carbone" ? byExample(set) : openedAndClosed(kSigns[engine], set);
  return (format === "odt" ? odt : docx)(body);
}

const kWords =
  "commission séance rapport budget travaux école maire adjointe délibération convention marché voirie annexe conseil réseau piscine forêt cantine"
    .split(" ");
const kPeople = ["Claire MARTIN", "Yanis MOREAU", "Aïcha BENALI", "Jean-Paul ROUX", "Inès LEFÈVRE"];

// Numbers that do not come back, the same on every machine.
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    yield state >> 12;
  }
}

export function minutesRecord(rank) {
  const random = numbers(rank * 7919 + 1);
  const pick = (list) => list[random.next().value % list.length];
  const words = (count) => {
    const text = Array.from({ length: count }, () => pick(kWords)).join(" ");
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  return {
    numero: String(rank),
    titre: `Comité n° ${rank}`,
    date: "12 mars 2026",
    lieu: "Salle du conseil",
    heure: "18 h 30",
    president: pick(kPeople),
    secretaire: pick(kPeople),
    instance: "Comité de pilotage",
    objet: words(8),
    prochaine: "16 avril 2026",
    presents: many(30, (i) => ({ nom: `${pick(kPeople)} ${i}`, fonction: `maire de ${pick(kWords)}`, structure: `commune ${i}` })),
    points: many(12, () => ({
      titre: words(5),
      textes: many(3, () => ({ texte: words(120) })),
      elements: many(3, () => ({ texte: words(10), suite: many(2, () => ({ texte: words(8) })) })),
    })),
    budget: many(10, () => ({ poste: words(3), prevu: String(random.next().value), realise: String(random.next().value) })),
    votes: many(10, () => ({ objet: words(4), pour: String(random.next().value % 30), contre: String(random.next().value % 5) })),
    actions: many(15, () => ({ quoi: words(10), qui: pick(kPeople), echeance: "5 mai 2026" })),
  };
}

// The body of a finished document without its markup; what it lacks of the record, "" for nothing.
export function fault(bytes, record, format) {
  const body = new PizZip(bytes).file(format === "odt" ? "content.xml" : "word/document.xml").asText();
  const text = body.replace(/<text:s\/>/g, " ").replace(/<[^>]*>/g, "|").replaceAll("\u00A0", " ").replaceAll("\u202F", " ");
  const lost = [];
  const look = (value) => {
    if (typeof value === "object") Object.values(value).forEach(look);
    else if (!text.includes(value)) lost.push(value);
  };
  look(record);
  return lost.length ? `lacks ${lost.length}: ${lost[0]}` : "";
}

// The same minutes as notes, for a cold start from Markdown.
export function minutesNotes(rank) {
  const record = minutesRecord(rank);
  const lines = ["---", "modele: libre", `titre: "${record.titre}"`, "---", ""];
  const table = (name) => {
    lines.push(`| ${kTables[name].join(" | ")} |`, "|---|---|---|");
    for (const row of record[name]) lines.push(`| ${kTables[name].map((key) => row[key]).join(" | ")} |`);
    lines.push("");
  };
  for (const name of kFields) lines.push(`${name} : ${record[name]}`, "");
  table("presents");
  for (const item of record.points) {
    lines.push(`# ${item.titre}`, "");
    for (const { texte } of item.textes) lines.push(texte, "");
    for (const { texte, suite } of item.elements) lines.push(`- ${texte}`, ...suite.map((each) => `  - ${each.texte}`));
    lines.push("");
  }
  for (const name of ["budget", "votes", "actions"]) table(name);
  return lines.join("\n");
}

// Three hundred pages: a megabyte of Markdown with a table of two thousand rows.
export function bigNotes() {
  const lines = ["---", "modele: libre", 'titre: "Étude"', "---", ""];
  let size = 0;
  for (let rank = 1; size < 900_000; ++rank) {
    const record = minutesRecord(rank);
    for (const item of record.points) {
      lines.push(`# ${item.titre}`, "");
      for (const { texte } of item.textes) {
        lines.push(`${texte.slice(0, -1)}, **${texte.slice(0, 20)}** : « ${texte.slice(0, -1)} ».`, "");
        size += 2 * texte.length + 40;
      }
      for (const { texte } of item.elements) lines.push(`- ${texte}`);
      lines.push("");
    }
  }
  lines.push("| Objet | Qui | Échéance |", "|---|---|---|");
  for (let row = 1; row <= 2000; ++row) lines.push(`| Relire la page ${row} | ${kPeople[row % 5]} | 5 mai 2026 |`);
  return lines.join("\n") + "\n";
}
