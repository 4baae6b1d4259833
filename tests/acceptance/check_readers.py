#!/usr/bin/env python3
"""Documents that others wrote, read as raw material: by python-docx, odfpy and pandoc, and by
LibreOffice, which writes each of them in the other formats. All say the same, so what is read of
them has the same words, headings, items, tables, notes and pictures.

usage: check_readers.py READ_OFFICE FOLDER    exit status 77 when a program is missing"""
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import zlib

MARKDOWN = """# Les faits

Le conseil **se réunit** à Blois, *rue du Port*[^1]. Voir le [site](https://example.org/).

[^1]: Une note de bas de page.

## Le détail

- premier point
- deuxième point
    - point intérieur
- troisième point

1. étape une
2. étape deux

| Service | Agents |
|---------|-------:|
| Voirie  |     12 |
| Écoles  |     34 |

Après le tableau.

# La suite

![Un plan](plan.png)

Dernier paragraphe.
"""
HEADINGS = [(1, "Les faits"), (2, "Le détail"), (1, "La suite")]
WORDS = set(re.findall(r"\w+", re.sub(r"\[\^1\]:?|https\S+?\)|plan\.png", " ", MARKDOWN)))
WORDS -= {"Un", "plan", "1", "2"}  # alternative texts do not survive everywhere, numbers are made


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress((b"\0" + b"\x10\x80\xf0" * 8) * 8)) + chunk(b"IEND", b""))


def by_python_docx(path: pathlib.Path, picture: pathlib.Path) -> None:
    import docx
    document = docx.Document()
    document.add_heading("Les faits", 1)
    paragraph = document.add_paragraph("Le conseil ")
    paragraph.add_run("se réunit").bold = True
    paragraph.add_run(" à Blois, ")
    paragraph.add_run("rue du Port").italic = True
    paragraph.add_run(". Voir le site.")
    document.add_paragraph("Une note de bas de page.")
    document.add_heading("Le détail", 2)
    for text, style in (("premier point", "List Bullet"), ("deuxième point", "List Bullet"),
                        ("point intérieur", "List Bullet 2"), ("troisième point", "List Bullet"),
                        ("étape une", "List Number"), ("étape deux", "List Number")):
        document.add_paragraph(text, style)
    table = document.add_table(3, 2, style="Light Grid Accent 1")
    for row, cells in zip(table.rows, (("Service", "Agents"), ("Voirie", "12"), ("Écoles", "34"))):
        for cell, text in zip(row.cells, cells):
            cell.text = text
    document.add_paragraph("Après le tableau.")
    document.add_heading("La suite", 1)
    document.add_picture(str(picture))
    document.add_paragraph("Dernier paragraphe.")
    document.save(path)


def by_odfpy(path: pathlib.Path, picture: pathlib.Path) -> None:
    from odf import draw, style, table, text
    from odf.opendocument import OpenDocumentText
    document = OpenDocumentText()
    bold = style.Style(name="gras", family="text")
    bold.addElement(style.TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    numbers = text.ListStyle(name="nombres")
    numbers.addElement(text.ListLevelStyleNumber(level=1, numformat="1"))
    document.automaticstyles.addElement(numbers)
    body = document.text
    body.addElement(text.H(outlinelevel=1, text="Les faits"))
    paragraph = text.P(text="Le conseil ")
    paragraph.addElement(text.Span(stylename=bold, text="se réunit"))
    paragraph.addText(" à Blois, rue du Port")
    note = text.Note(noteclass="footnote", id="ftn1")
    note.addElement(text.NoteCitation(text="1"))
    inside = text.NoteBody()
    inside.addElement(text.P(text="Une note de bas de page."))
    note.addElement(inside)
    paragraph.addElement(note)
    paragraph.addText(". Voir le ")
    paragraph.addElement(text.A(href="https://example.org/", text="site"))
    paragraph.addText(".")
    body.addElement(paragraph)
    body.addElement(text.H(outlinelevel=2, text="Le détail"))

    def listed(entries, **more):
        made = text.List(**more)
        for entry in entries:
            item = text.ListItem()
            if isinstance(entry, tuple):
                item.addElement(text.P(text=entry[0]))
                item.addElement(listed(entry[1]))
            else:
                item.addElement(text.P(text=entry))
            made.addElement(item)
        return made
    body.addElement(listed(["premier point", ("deuxième point", ["point intérieur"]),
                            "troisième point"]))
    body.addElement(listed(["étape une", "étape deux"], stylename=numbers))
    grid = table.Table(name="Tableau1")
    grid.addElement(table.TableColumn(numbercolumnsrepeated=2))
    head = table.TableHeaderRows()
    for number, cells in enumerate((("Service", "Agents"), ("Voirie", "12"), ("Écoles", "34"))):
        row = table.TableRow()
        for content in cells:
            cell = table.TableCell()
            cell.addElement(text.P(text=content))
            row.addElement(cell)
        (head if number == 0 else grid).addElement(row)
        if number == 0:
            grid.addElement(head)
    body.addElement(grid)
    body.addElement(text.P(text="Après le tableau."))
    body.addElement(text.H(outlinelevel=1, text="La suite"))
    frame = draw.Frame(width="2cm", height="2cm", anchortype="as-char")
    frame.addElement(draw.Image(href=document.addPicture(str(picture))))
    holder = text.P()
    holder.addElement(frame)
    body.addElement(holder)
    body.addElement(text.P(text="Dernier paragraphe."))
    document.save(str(path))


def make(folder: pathlib.Path) -> list[pathlib.Path]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    picture = folder / "plan.png"
    picture.write_bytes(png())
    (folder / "notes.md").write_text(MARKDOWN, encoding="utf-8")
    for extension in ("docx", "odt"):
        subprocess.run(["pandoc", "notes.md", "-o", f"pandoc-{extension}.{extension}"], cwd=folder, check=True)
    by_python_docx(folder / "python-docx.docx", picture)
    by_odfpy(folder / "odfpy.odt", picture)
    made = sorted(folder.glob("*.docx")) + sorted(folder.glob("*.odt"))
    converted = []
    for extension in ("docx", "odt", "fodt"):
        out = folder / f"to-{extension}"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", extension, "--outdir", str(out), *map(str, made)],
                       check=True, capture_output=True, timeout=300)
        converted += sorted(out.iterdir())
    return made + converted


def faults(dump: str, name: str) -> list[str]:
    found = []
    headings = [(int(level), words) for level, words in
                re.findall(r'^heading (\d) "(.*)"$', dump, re.MULTILINE)]
    if headings != HEADINGS:
        found.append(f"headings {headings}")
    tree = dump.split("\ntitle: ")[0]
    counts = {"item": len(re.findall(r"^ *item$", tree, re.MULTILINE)),
              "table": len(re.findall(r"^table", tree, re.MULTILINE)),
              "row header": len(re.findall(r"row header", tree)),
              "row body": len(re.findall(r"row body", tree)),
              "ordered": len(re.findall(r"list ordered start=1 tight", tree)),
              "footnote": len(re.findall(r"^ *footnote$", tree, re.MULTILINE)),
              "strong": len(re.findall(r'"se réunit" strong', tree)),
              "image": len(re.findall(r"^ *image ", tree, re.MULTILINE))}
    wanted = {"item": 6, "table": 1, "row header": 1, "row body": 2, "ordered": 1,
              "footnote": 0 if name.startswith("python-docx") else 1, "strong": 1, "image": 1}
    found += [f"{what}: {counts[what]}, not {wanted[what]}" for what in wanted
              if counts[what] != wanted[what]]
    if not re.search(r'item\n *paragraph\n *text "deuxième point"\n *list tight\n *item', tree):
        found.append("the inner list is not in its item")
    missing = WORDS - set(re.findall(r"\w+", tree))
    if missing:
        found.append(f"words that are not there: {sorted(missing)}")
    found += re.findall(r"^BREACH.*$", dump, re.MULTILINE)
    return found


def main() -> int:
    reader, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if shutil.which("soffice") is None or shutil.which("pandoc") is None:
        return 77
    failed = 0
    documents = make(folder)
    for path in documents:
        run = subprocess.run([reader, str(path)], capture_output=True, text=True)
        problems = faults(run.stdout, path.name) if run.returncode == 0 else [run.stdout[:200]]
        for problem in problems:
            print(f"{path.relative_to(folder)}: {problem}")
        failed += bool(problems)
    broken = faults("heading 1 \"Autre\"\ntitle: ", "x")
    if len(broken) < 5:
        print("a document without anything passes")
        failed += 1
    print(f"{len(documents)} documents, {failed} with findings")
    return 1 if failed or len(documents) != 16 else 0


if __name__ == "__main__":
    sys.exit(main())
