"""Templates in which something floats at paragraphs with tags, and how many of it come out."""
import re
import zipfile

# The lines of a template, what floats as « § », and how often that is in the document. A line that
# begins with « # » is a row, with « - » an item, with « = » a heading.
CASES = [
    (["§{% pour a in l %}", "{{ a }}", "{% fin %}"], 1),
    (["{% pour a in l %}", "{{ a }}", "{% fin %}§"], 2),
    (["{% pour a in l %}", "§", "{% fin %}"], 2),
    (["§{% pour a in l %}{{ a }}{% fin %}"], 2),
    (["{% po§ur a in l %}", "{{ a }}", "{% fin %}"], 1),
    (["§{{ texte | markdown }}"], 1),
    (["{{ texte |§ markdown }}"], 1),
    (["{% si c %}§", "x", "{% fin %}"], 1),
    (["{% si non c %}", "x", "{% sinon %}§", "y", "{% fin %}§"], 1),
    (["§{{ rien }}"], 1),
    (["Bonjour § {{ lieu }}"], 1),
    (["§{% garder si c %}{{ lieu }}"], 1),
    (["§{{ actions.objet }} {{ actions.qui }}"], 2),
    (["#{{ lieu }}§|x", "#§{% pour a in l %}{{ a }}|{% fin %}", "#{{ texte | markdown }}§|y",
      "#§{% si non c %}z{% fin %}|"], 4),
    (["-§{% pour a in l %}", "-{{ a }}", "-{% fin %}§", "-{{ lieu }}§"], 4),
    (["=§{% pour a in l %}{{ a }}{% fin %}", "=§{{ lieu }}"], 3),
    (["§{{ corps }}"], 1),
]
COUNT = sum(count for _, count in CASES)

NOTES = """---
modele: libre
titre: Essai
lieu: Mairie
c: oui
l: [un, deux]
rien:
texte: "Un **mot**.\\n\\n- a\\n- b\\n\\n| x | y |\\n|---|---|\\n| 1 | 2 |\\n"
actions:
  - {objet: Repeindre, qui: Anne}
  - {objet: Planter, qui: Hugo}
---
Premier paragraphe.

- un
- deux

| a | b |
|---|---|
| 1 | 2 |
"""

# --- Writer

_GRAPHIC = """<style:style style:name="Flottant" style:family="graphic"><style:graphic-properties
 style:wrap="parallel" style:vertical-pos="top" style:vertical-rel="paragraph"
 style:horizontal-pos="left" style:horizontal-rel="paragraph"/></style:style>"""


def _frame(number, anchor, inside):
    return (f'<draw:frame draw:style-name="Flottant" draw:name="Cadre {number}" '
            f'text:anchor-type="{anchor}" svg:width="3cm" draw:z-index="0">{inside}</draw:frame>')


def _box(anchor, text="Boîte"):
    return lambda number: _frame(number, anchor, f'<draw:text-box fo:min-height="1cm"><text:p>{text}'
                                                 "</text:p></draw:text-box>")


def _shape(number):
    return (f'<draw:custom-shape draw:style-name="Flottant" draw:name="Forme {number}" '
            'text:anchor-type="paragraph" svg:width="2cm" svg:height="1cm" svg:x="1cm" svg:y="0cm">'
            "<text:p>Boîte {{ lieu }}</text:p><draw:enhanced-geometry svg:viewBox=\"0 0 21600 21600\" "
            'draw:type="rectangle" draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/>'
            "</draw:custom-shape>")


WRITER = {"zone": _box("paragraph"), "zone-caractere": _box("char"),
          "zone-balise": _box("paragraph", "Boîte {{ lieu }}"), "forme": _shape}

# --- Word

_WORD = "http://schemas.openxmlformats.org/"
_OFFICE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def _content(text):
    return f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"


def _vml(number, text):
    """Word defines the type of text boxes once."""
    kind = ('<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
            'path="m,l,21600r21600,l21600,xe"/>' if number == 1 else "")
    return ('<w:pict xmlns:v="urn:schemas-microsoft-com:vml" '
            f'xmlns:o="urn:schemas-microsoft-com:office:office">{kind}<v:shape '
            f'id="_x0000_s{1025 + number}" type="#_x0000_t202" style="position:absolute;width:100pt;'
            f'height:40pt;z-index:1"><v:textbox>{_content(text)}</v:textbox></v:shape></w:pict>')


def _anchor(number, text):
    shape = (f'<wps:wsp xmlns:wps="{_OFFICE}"><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" '
             'y="0"/><a:ext cx="900000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
             f"</a:prstGeom></wps:spPr><wps:txbx>{_content(text)}</wps:txbx><wps:bodyPr/></wps:wsp>")
    return (f'<w:drawing><wp:anchor xmlns:wp="{_WORD}drawingml/2006/wordprocessingDrawing" '
            f'xmlns:a="{_WORD}drawingml/2006/main" distT="0" distB="0" distL="0" distR="0" '
            'simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" '
            'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
            '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
            '<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="360000"/>'
            f'<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{number}" name="Zone {number}"/>'
            f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_OFFICE}">{shape}'
            "</a:graphicData></a:graphic></wp:anchor></w:drawing>")


def _drawn(text):
    """DrawingML with its fallback, as Word writes a text box."""
    return lambda number: (
        f'<w:r><mc:AlternateContent xmlns:mc="{_WORD}markup-compatibility/2006"><mc:Choice '
        f'xmlns:wps="{_OFFICE}" Requires="wps">{_anchor(number, text)}</mc:Choice><mc:Fallback>'
        f"{_vml(number, text)}</mc:Fallback></mc:AlternateContent></w:r>")


WORD = {"zone": _drawn("Boîte"), "zone-balise": _drawn("Boîte {{ lieu }}"),
        "vml": lambda number: f"<w:r>{_vml(number, 'Boîte')}</w:r>"}

# --- Templates


class Body:
    """The lines of all cases as the body of a part."""

    def __init__(self, kind, floating):
        self.kind, self.floating, self.number = kind, floating, 0

    def _paragraph(self, line, style=""):
        pieces = [self._float() if piece == "§" else self._run(piece)
                  for piece in re.split("(§)", line) if piece]
        if self.kind == "docx":
            return f"<w:p>{style}{''.join(pieces)}</w:p>"
        name = "text:h" if style else "text:p"
        return f"<{name}{style}>{''.join(pieces)}</{name}>"

    def _float(self):
        self.number += 1
        return self.floating(self.number)

    def _run(self, text):
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if self.kind == "docx" else text

    def _row(self, line):
        # Filters have the sign of the cells, too.
        cells = [self._paragraph(cell) for cell in re.split(r"(?<! )\|(?! )", line)]
        if self.kind == "docx":
            return "<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{cell}'
                                      "</w:tc>" for cell in cells) + "</w:tr>"
        return "<table:table-row>" + "".join(
            f'<table:table-cell office:value-type="string">{cell}</table:table-cell>'
            for cell in cells) + "</table:table-row>"

    def _table(self, lines):
        rows = "".join(self._row(line[1:]) for line in lines)
        if self.kind == "docx":
            return ('<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
                    '<w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>' + rows
                    + "</w:tbl><w:p/>")
        return ('<table:table table:name="T"><table:table-column '
                f'table:number-columns-repeated="2"/>{rows}</table:table>')

    def _list(self, lines):
        if self.kind == "docx":
            style = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
            return "".join(self._paragraph(line[1:], style) for line in lines)
        return "<text:list>" + "".join(f"<text:list-item>{self._paragraph(line[1:])}</text:list-item>"
                                       for line in lines) + "</text:list>"

    def _case(self, lines):
        if lines[0].startswith("#"):
            return self._table(lines)
        if lines[0].startswith("-"):
            return self._list(lines)
        if lines[0].startswith("="):
            style = ('<w:pPr><w:pStyle w:val="Titre1"/></w:pPr>' if self.kind == "docx"
                     else ' text:outline-level="1"')
            return "".join(self._paragraph(line[1:], style) for line in lines)
        return "".join(self._paragraph(line) for line in lines)

    def xml(self):
        return "".join(self._case(lines) + self._paragraph("Suite") for lines, _ in CASES)


def _with_body(part, kind, body):
    if kind == "docx":
        return re.sub("(<w:body>).*(<w:sectPr)", lambda found: found[1] + body + found[2], part,
                      flags=re.S)
    part = part.replace("</office:automatic-styles>", _GRAPHIC + "</office:automatic-styles>", 1)
    return re.sub("(<office:text[^>]*>).*</office:text>",
                  lambda found: found[1] + body + "</office:text>", part, flags=re.S)


def write(base, path, floating):
    """`base` with the body of all cases."""
    kind = path.suffix[1:]
    name = {"odt": "content.xml", "docx": "word/document.xml"}[kind]
    with zipfile.ZipFile(base) as source, zipfile.ZipFile(path, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == name:
                body = Body(kind, floating).xml()
                content = _with_body(content.decode(), kind, body).encode()
            target.writestr(entry, content)
