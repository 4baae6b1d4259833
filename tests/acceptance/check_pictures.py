#!/usr/bin/env python3
"""Templates with pictures, made by python-docx and saved again by LibreOffice: their documents pass
the validators, show every word, and the codes on their pages can be read.

usage: check_pictures.py GREFFIER FOLDER"""
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import zlib

import office
import schemas
import sdk
import structure
from document import Document
from finding import Finding, Skipped

SKIPPED = 77
LINK = "https://example.org/seances/2026-03-12"
EAN = "3017620422003"
NOTES = f"""---
objet: Portraits
date: 2026-03-12
lieu: Mairie de Saint-Exemple
presents: [Luc VERDELET]
logo: images/logo.png
lien: {LINK}
ean: "{EAN}"
portraits:
  - {{nom: Anne Dubreuil, photo: images/anne.png}}
  - {{nom: Luce Tavernier, photo: images/luce.png}}
  - {{nom: Zoé Garance, photo: ""}}
---

# Ouverture

La séance est ouverte.
"""


def png(width: int, height: int, colour: tuple) -> bytes:
    """A picture of one colour, framed."""
    def chunk(kind, content):
        return (struct.pack(">I", len(content)) + kind + content
                + struct.pack(">I", zlib.crc32(kind + content)))
    edge = bytes((0, 0, 0))
    lines = [b"\0" + (edge * width if y in (0, height - 1) else
                      edge + bytes(colour) * (width - 2) + edge) for y in range(height)]
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"".join(lines))) + chunk(b"IEND", b""))


def _add_picture(paragraph, file, width, words):
    from docx.shared import Mm
    shape = paragraph.add_run().add_picture(str(file), width=Mm(width))
    shape._inline.docPr.set("descr", words)


def _add_table(document, sample):
    table = document.add_table(rows=2, cols=3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("Nom", "Photo placée", "Photo en balise")):
        cell.text = text
    name, placed, tagged = table.rows[1].cells
    name.text = "{% pour p dans portraits %}{{ p.nom }}"
    _add_picture(placed.paragraphs[0], sample, 20, "{{ p.photo }}")
    tagged.text = '{{ p.photo | image("15mm", p.nom) }}{% fin %}'


def make_template(path: pathlib.Path, sample: pathlib.Path):
    import docx
    document = docx.Document()
    section = document.sections[0]
    _add_picture(section.header.paragraphs[0], sample, 30, "{{ logo }}")
    section.footer.paragraphs[0].text = 'Page du site : {{ lien | qr("15mm") }}'
    document.add_paragraph("{{ corps }}")
    document.add_paragraph('Emblème : {{ logo | image("10mm", "Emblème communal") }}.')
    _add_table(document, sample)
    _add_picture(document.add_paragraph(), sample, 40, "{{ lien | qr }}")
    document.add_paragraph('{{ ean | code_barres("ean13") }}')
    document.add_paragraph("Fin.")
    document.save(path)


def make_all(greffier: str, folder: pathlib.Path) -> list[pathlib.Path]:
    shutil.rmtree(folder, ignore_errors=True)
    images = folder / "images"
    images.mkdir(parents=True)
    for name, width, height, colour in (("logo", 300, 100, (60, 120, 190)), ("anne", 150, 200, (200, 90, 60)),
                                        ("luce", 200, 150, (90, 160, 90)), ("exemple", 200, 200, (190, 190, 190))):
        (images / f"{name}.png").write_bytes(png(width, height, colour))
    notes = folder / "notes.md"
    notes.write_text(NOTES, encoding="utf-8")
    made = []
    make_template(folder / "modele.docx", images / "exemple.png")
    office.convert(folder, "odt", [folder / "modele.docx"])
    for kind in ("docx", "odt"):
        output = folder / f"portraits.{kind}"
        subprocess.run([greffier, "render", str(notes), "--template", str(folder / f"modele.{kind}"),
                        "-o", str(output)], check=True)
        made.append(output)
    return made


def read_codes(folder: pathlib.Path, files: list[pathlib.Path]) -> list[Finding]:
    """The codes of the pages, as ZBar reads them."""
    if shutil.which("zbarimg") is None:
        print("SKIPPED codes: zbarimg is not installed")
        return []
    found = []
    for file in files:
        office.convert(folder, "pdf", [file])
        pages = folder / file.suffix[1:]
        subprocess.run(["pdftoppm", "-r", "300", "-gray", str(file.with_suffix(".pdf")), str(pages)], check=True)
        told = subprocess.run(["zbarimg", "-q", *map(str, sorted(folder.glob(f"{pages.name}-*.pgm")))],
                              capture_output=True, text=True).stdout.split()
        for code, count in ((f"QR-Code:{LINK}", 2), (f"EAN-13:{EAN}", 1)):
            if told.count(code) != count:
                found.append(Finding(file.name, "codes", f"{code} is read {told.count(code)} times, not {count}"))
    return found


def count_pictures(documents) -> list[Finding]:
    """Two placed portraits and two tagged ones, the emblem twice, three codes."""
    found = []
    for document in documents:
        parts = [name for name in document.parts if name.endswith(".xml")]
        sign = b"<a:blip " if document.kind == "docx" else b"<draw:image "
        shown = sum(document.parts[name].count(sign) for name in parts)
        pictures = [name for name in document.parts if name.startswith(("Pictures/", "word/media/"))]
        media = [name for name in pictures if "greffier" in name]
        left = [name for name in pictures if name not in media]
        if shown != 9 or len(media) != 5 or left:
            found.append(Finding(document.path.name, "pictures",
                                 f"{shown} shown, {len(media)} in the file, of the template: {left}"))
    return found


def judge(documents) -> list[Finding]:
    found = []
    for name, check in (("structure", structure.check), ("sdk", sdk.check), ("xsd", schemas.check_ooxml),
                        ("relaxng", schemas.check_odf), ("pdf", office.check_pdf)):
        try:
            found += check(documents, set()) if name == "structure" else check(documents)
        except Skipped as reason:
            print(f"SKIPPED {name}: {reason}")
    return found


def verdict(finding: Finding) -> tuple:
    """A finding without what differs from file to file: places, and what a schema would rather have."""
    message = re.sub(r"\d+|; expected.*", "", finding.message)
    return pathlib.Path(finding.file).suffix, finding.check, message


def main(greffier: str, folder: str) -> int:
    folder = pathlib.Path(folder)
    try:
        files = make_all(greffier, folder)
    except (ImportError, Skipped) as reason:
        print(f"SKIPPED: {reason}")
        return SKIPPED
    documents = [Document(file) for file in files]
    found = count_pictures(documents) + read_codes(folder, files)
    # What python-docx and LibreOffice wrote into the templates is theirs.
    theirs = {verdict(finding) for finding in
              judge([Document(file.with_stem("modele")) for file in files])}
    found += [finding for finding in judge(documents) if verdict(finding) not in theirs]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
