#!/usr/bin/env python3
"""Seeds of a fuzzer, a file each, from the fixtures, the built-in kinds and the cases of the tests.

    fuzz/seeds.py NAME FOLDER
"""
import html
import io
import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
# By the first byte of fuzz/import.cpp and fuzz/sheets.cpp.
IMPORTED = {".txt": b"\0", ".md": b"\1", ".html": b"\2", ".csv": b"\3", ".json": b"\t"}
SHEETS = {"ods": b"\0", "xlsx": b"\1", "yaml": b"\2", "json": b"\3", "csv": b"\4"}
# What broke an import once.
FOUND = ("# Actions à mener\n\n- Action (M. Renard, 8<td colspan=2>3 janvier) : consulter\n"
         "- Action (Mme P+ons) : prévenir les commerçants.\n",
         "Compte rendu de la réunion du 3 mars 2026\n\nLe groupe\n, revient au Excusé\n")
LONG = 2000  # bytes: more would only slow the fuzzer down


def texts(*patterns):
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            yield path.read_bytes().decode(errors="replace")


def in_sources(pattern):
    """The raw strings of the tests."""
    for text in texts(pattern):
        yield from re.findall(r'R"(\w*)\(\n?(.*?)\)\1"', text, re.S)


def literals(pattern):
    return (text for _, text in in_sources(pattern))


def entries(pattern, names):
    """The texts under « --- name », for some of the names, in the files of cases."""
    for text in texts(pattern):
        for name, body in re.findall(r"^--- (\w+).*\n((?:(?!---|===).*\n?)*)", text, re.M):
            if name in names:
                yield name, body


def pieces(text):
    """Notes as their header with one section each."""
    header = re.match(r"---\n.*?\n---\n", text, re.S)
    head = header.group() if header else ""
    yield head
    for section in re.split(r"\n(?=# )", text[len(head):]):
        yield (head if len(head) < LONG // 2 else "") + section


def notes():
    for text in texts("fixtures/*.md", "fixtures/*/*.md", "templates/*/exemple.md"):
        yield from (piece.encode() for piece in pieces(text))
    for text in [*literals("tests/ingest/*.cpp"), *literals("tests/pipeline/*.cpp")]:
        yield text.encode()


def imports():
    for path in sorted(TESTS.glob("pipeline/import_cases/*.txt")):
        for case in path.read_text().split("\n=== ")[1:]:
            head, _, rest = case.partition("\n--- entrée")[2].partition("\n")
            yield IMPORTED.get(head.strip(), b"\0") + rest.partition("--- sortie\n")[0].encode()
    for path in sorted(TESTS.glob("repair/cases/*.txt")):
        for case in path.read_text().split("\n=== "):
            yield b"\0" + "\n".join(case.partition("\n---")[0].splitlines()[2:]).encode()
    yield from (b"\0" + text.encode() for text in FOUND)


def data():
    for text in texts("templates/*/*.yaml"):
        yield from (piece.encode() for piece in re.split(r"\n(?=\w)", text))
        yield text.encode()
    for text in texts("fixtures/*.md"):
        yield text.partition("\n---\n")[0].removeprefix("---\n").encode()
    for text in [*literals("tests/ingest/yaml_test.cpp"), *literals("tests/ingest/json_test.cpp")]:
        yield text.encode()
    yield from (body.encode() for _, body in entries("tests/readers/cases/data.txt", ["json"]))


def sheets():
    for name, body in entries("tests/readers/cases/*.txt", SHEETS):
        yield SHEETS[name] + body.encode()
    yield from (SHEETS["yaml"] + seed for seed in data())
    for number in (b"\0", b"\1"):
        for path in sorted(TESTS.glob("readers/files/*")):
            with zipfile.ZipFile(path) as book:
                for name in ("content.xml", "xl/worksheets/sheet1.xml"):
                    if name in book.namelist():
                        yield number + re.sub(rb"^.*?<(table:table|sheetData)\b", rb"<\1",
                                              book.read(name), flags=re.S)[:LONG]


def pages():
    yield from (body.encode() for _, body in entries("tests/readers/cases/html.txt", ["html"]))
    yield from (text.encode() for text in literals("tests/readers/html*.cpp"))
    yield from (text.encode() for text in literals("tests/ingest/html_test.cpp"))


FORMS = {  # how each format writes a body, a paragraph, a list, a table, a row and a cell
    "odt": ("<office:text>{}</office:text>", "<text:p><text:span>{}</text:span></text:p>",
            "<text:list><text:list-item>{}</text:list-item></text:list>",
            "<table:table>{}</table:table>", "<table:table-row>{}</table:table-row>",
            "<table:table-cell>{}</table:table-cell>"),
    "docx": ("<w:body>{}</w:body>", "<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "{}",
             "<w:tbl>{}</w:tbl>", "<w:tr>{}</w:tr>", "<w:tc>{}</w:tc>")}


def sketched():
    """The templates of tests/office/cases as XML of both formats: the frame of a body, its inside."""
    for _, sketch in entries("tests/office/cases/*.txt", ["modele"]):
        for frame, paragraph, item, table, row, cell in FORMS.values():
            body = ""
            for line in sketch.splitlines():
                kind, _, text = line.strip().partition(": ")
                if kind in ("row", "head"):
                    cells = (cell.format(paragraph.format(html.escape(part)))
                             for part in text.split(" | "))
                    body += table.format(row.format("".join(cells)))
                else:
                    made = paragraph.format(html.escape(text))
                    body += item.format(made) if kind in ("item", "num") else made
            yield frame, body


def office_files():
    yield from (b"\1" + body.encode() for _, body in sketched())
    for count in range(40):  # paragraphs, lists, tables, spread by what a byte opens
        yield bytes([2]) + bytes((number * 7 + count * 3) % 256 for number in range(60))


def templates():
    yield from (b"\0" + frame.format(body).encode() for frame, body in sketched())
    for _, sketch in entries("tests/office/cases/*.txt", ["modele"]):
        yield b"\1" + re.sub(r"(?m)^\s*\w+(\[.*\])?: ?", "", sketch).encode()
    yield from (b"\1" + text.encode() for text in literals("tests/templating/*.cpp"))
    for count in range(40):  # tags spread over paragraphs and tables
        yield bytes([2]) + bytes((number * 11 + count) % 40 for number in range(30))


def packages():
    for mode in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", mode) as file:
            file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            file.writestr("content.xml", "<a>" + "mot " * 40 + "</a>")
            file.writestr("été/", "")
        yield made.getvalue()
    yield from (b"\1" + damage + b"\0aun\xFFbdeux\xFFmimetypetrois\xFFA"
                for damage in (b"", b"\1\x0E\1", b"\2\x07\1", b"\1\x40\x20\1\x41\2"))


def paragraphs():
    for text in texts("tests/typography/cases/*.txt", "tests/typography/minutes.txt"):
        for number, line in enumerate(text.splitlines()):
            if line and not line.startswith("#"):
                typed = line.partition(" | ")[0].replace("⍽", "\u00A0").replace("⏎", " ")
                yield bytes([number % 7, number % 3]) + typed.encode()


SEEDS = {"data": data, "html": pages, "import": imports, "notation": notes, "notes": notes,
         "office_reader": office_files, "package": packages, "pipeline": notes, "sheets": sheets,
         "templates": templates, "typography": paragraphs}

folder = pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
for count, seed in enumerate(SEEDS[sys.argv[1]]()):
    (folder / f"{count:04}").write_bytes(seed[:LONG])
