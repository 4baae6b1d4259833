"""Hostile XML and tables, put in the place of what a document or a sheet should hold."""
import re

from packages import build, deflated, stored, text_of, with_part

MAIN = {"odt": "content.xml", "docx": "word/document.xml"}
SECRET = "coffre"  # stands in the file that no document may show
PARAGRAPH = {"odt": "<text:p>{}</text:p>", "docx": "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"}
_BODY = {"odt": re.compile(r"(<office:text\b[^>]*>).*(</office:text>)", re.DOTALL),
         "docx": re.compile(r"(<w:body>).*(<w:sectPr\b.*?</w:sectPr></w:body>)", re.DOTALL)}


def with_body(package: bytes, kind: str, body: str) -> bytes:
    """The document with these paragraphs and no others."""
    text = text_of(package, MAIN[kind])
    made, count = _BODY[kind].subn(lambda match: match[1] + body + match[2], text)
    assert count == 1, kind
    return with_part(package, MAIN[kind], made)


def with_end(package: bytes, kind: str, line: str) -> bytes:
    """The document with one more paragraph at its end."""
    mark = "</office:text>" if kind == "odt" else "<w:sectPr"
    head, end = text_of(package, MAIN[kind]).rsplit(mark, 1)
    return with_part(package, MAIN[kind], head + PARAGRAPH[kind].format(line) + mark + end)


def with_lines(package: bytes, kind: str, *lines: str) -> bytes:
    return with_body(package, kind, "".join(PARAGRAPH[kind].format(line) for line in lines))


def with_doctype(package: bytes, kind: str, doctype: str, text: str) -> bytes:
    """A DOCTYPE before the root, and a paragraph that uses it."""
    package = with_lines(package, kind, text)
    whole = text_of(package, MAIN[kind])
    head, root = whole.split("?>", 1)
    return with_part(package, MAIN[kind], f"{head}?>{doctype}{root}")


def external(path: str) -> str:
    return f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{path}">]>'


def parameters(path: str) -> str:
    return (f'<!DOCTYPE x [<!ENTITY % f SYSTEM "file://{path}"><!ENTITY % g '
            '"<!ENTITY e \'%f;\'>">%g;]>')


def laughs() -> str:
    lines = ['<!ENTITY e0 "ha">']
    lines += [f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9)]
    return f'<!DOCTYPE x [{"".join(lines)}<!ENTITY e "&e9;">]>'


def quadratic() -> str:
    return f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}"><!ENTITY e "{"&a;" * 30_000}">]>'


def nested(kind: str, depth: int) -> str:
    if kind == "odt":
        return ("<text:p>" + "<text:span>" * depth + "x" + "</text:span>" * depth + "</text:p>")
    return ("<w:p>" + "<w:smartTag>" * depth + "<w:r><w:t>x</w:t></w:r>" + "</w:smartTag>" * depth +
            "</w:p>")


def nested_tables(kind: str, depth: int) -> str:
    if kind == "odt":
        opened, closed = ("<table:table><table:table-row><table:table-cell>",
                          "</table:table-cell></table:table-row></table:table>")
        return opened * depth + "<text:p>x</text:p>" + closed * depth
    return "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth


def attributes(kind: str, count: int) -> str:
    flood = " ".join(f'a{i}="x"' for i in range(count))
    return PARAGRAPH[kind].format("x").replace("<w:p>", f"<w:p {flood}>").replace(
        "<text:p>", f"<text:p {flood}>")


def same_attribute(kind: str, count: int) -> str:
    return attributes(kind, count).replace('a1="', 'a0="')


def elements(kind: str, count: int) -> str:
    return ("<text:p/>" if kind == "odt" else "<w:p/>") * count


def wide_table(kind: str) -> str:
    """Ten thousand million cells in two hundred letters."""
    if kind == "odt":
        return ('<table:table><table:table-column table:number-columns-repeated="100000"/>'
                '<table:table-row table:number-rows-repeated="100000"><table:table-cell '
                'table:number-columns-repeated="100000"><text:p>x</text:p></table:table-cell>'
                "</table:table-row></table:table>")
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    return f"<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr>{cell * 5}</w:tr></w:tbl>"


def spanning_table(kind: str) -> str:
    """Cells that each claim a million rows and columns."""
    if kind == "odt":
        cell = ('<table:table-cell table:number-columns-spanned="1000000" '
                'table:number-rows-spanned="1000000"><text:p>x</text:p></table:table-cell>')
        return f"<table:table>{f'<table:table-row>{cell * 50}</table:table-row>' * 50}</table:table>"
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    return f"<w:tbl>{f'<w:tr>{cell * 50}</w:tr>' * 50}</w:tbl>"


def spaces(kind: str) -> str:
    """A run of blanks that is written as a number."""
    return PARAGRAPH["odt"].format('a<text:s text:c="2000000000"/>b')


def repeated_list(kind: str, depth: int) -> str:
    return "<text:list><text:list-item>" * depth + "<text:p>x</text:p>" + (
        "</text:list-item></text:list>" * depth)


_ODS = ('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
        '<office:body><office:spreadsheet><table:table table:name="F">{}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>")


def ods(rows: str) -> bytes:
    return build([stored("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                  deflated("content.xml", _ODS.format(rows).encode())])


def ods_repeated(content: str) -> bytes:
    return ods('<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
               f'office:value-type="string" table:number-columns-repeated="10000">{content}'
               "</table:table-cell></table:table-row>")


_SHEET = ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
          'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">')
_BOOK = _SHEET.replace("worksheet", "workbook") + (
    '<sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>')
_TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
          '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
          'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
          'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
          'spreadsheetml.sheet.main+xml"/></Types>')
_LINK = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
         'relationships/{}" Target="{}"/></Relationships>')


def xlsx(rows: str, dimension: str = "A1:B2") -> bytes:
    sheet = f'{_SHEET}<dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'
    parts = {"[Content_Types].xml": _TYPES,
             "_rels/.rels": _LINK.format("officeDocument", "xl/workbook.xml"),
             "xl/workbook.xml": _BOOK,
             "xl/_rels/workbook.xml.rels": _LINK.format("worksheet", "worksheets/sheet1.xml"),
             "xl/worksheets/sheet1.xml": sheet}
    return build([deflated(name, text.encode()) for name, text in parts.items()])


def cell(place: str, text: str = "x") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def far_cell() -> bytes:
    return xlsx(f'<row r="1">{cell("A1")}</row><row r="1048576">{cell("XFD1048576")}</row>',
                "A1:XFD1048576")


def impossible_cell() -> bytes:
    return xlsx(f'<row r="4294967295">{cell("ZZZZZZZ4294967295")}</row>')


def many_cells() -> bytes:
    return xlsx(("<row>" + "<c><v>1</v></c>" * 100 + "</row>") * 3_000)


def ole_encrypted() -> bytes:
    """What Word makes of a document saved with a password, as far as anyone looks at it."""
    return (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2000) +
            "EncryptedPackage".encode("utf-16le") + bytes(3000))


def manifest_encrypted(package: bytes) -> bytes:
    """What Writer makes of a document saved with a password."""
    manifest = text_of(package, "META-INF/manifest.xml")
    data = ('><manifest:encryption-data manifest:checksum-type="SHA256/1K" '
            'manifest:checksum="AAAA"><manifest:algorithm manifest:algorithm-name='
            '"http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAA"/>'
            "</manifest:encryption-data></manifest:file-entry>")
    made, count = re.subn(r'(<manifest:file-entry[^>]*"content.xml"[^>]*?)/>',
                          lambda match: match[1] + data, manifest)
    assert count == 1
    noise = bytes((i * 7919 + (i >> 3)) % 251 for i in range(4000))
    return with_part(with_part(package, "META-INF/manifest.xml", made), "content.xml", noise)
