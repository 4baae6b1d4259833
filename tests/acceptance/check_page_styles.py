#!/usr/bin/env python3
"""Templates of ODF 1.1 and 1.2 made with odfpy: LibreOffice opens what is rendered, and a loop over
a change of page style goes back to the first one in each pass, whether an automatic style begins the
page, a common one that it is made from, or that of a paragraph of tags alone.

usage: check_page_styles.py GREFFIER FOLDER"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import office
from odf.opendocument import OpenDocumentText
from odf.style import Header, MasterPage, PageLayout, PageLayoutProperties, Style
from odf.text import P

LINES = ["Avant", "{% pour fiche dans fiches %}", "Fiche {{ fiche.nom }}", "Détail",
         ("Carte de {{ fiche.nom }}", "Large"), "{% fin %}", "Après"]
LINES_OF_TAGS = ["Avant", "{% pour fiche dans fiches %}", "Fiche {{ fiche.nom }}", "Détail",
                 ("{% si fiche.carte %}", "Large"), "Carte de {{ fiche.nom }}", "{% fin %}",
                 "{% fin %}", "Après"]
DATA = {"fiches": [{"nom": "Rivemont", "carte": True}, {"nom": "Belcourt", "carte": True}]}
# Words and width in points of each page.
PAGES = [("En-tête Standard Avant Fiche Rivemont Détail", 595),
         ("En-tête Paysage Carte de Rivemont", 842),
         ("En-tête Standard Fiche Belcourt Détail", 595),
         ("En-tête Paysage Carte de Belcourt Après", 842)]


def add_page_style(document, is_common):
    """« Large » begins a page with the page style « Paysage », itself or by its parents."""
    if not is_common:
        document.automaticstyles.addElement(
            Style(name="Large", family="paragraph", masterpagename="Paysage"))
        return
    document.styles.addElement(Style(name="Carte", family="paragraph", masterpagename="Paysage"))
    document.styles.addElement(Style(name="Plan", family="paragraph", parentstylename="Carte"))
    document.automaticstyles.addElement(
        Style(name="Large", family="paragraph", parentstylename="Plan"))


def write_template(path, version, lines, is_common):
    document = OpenDocumentText()
    for name, width, height in (("Standard", "21cm", "29.7cm"), ("Paysage", "29.7cm", "21cm")):
        layout = PageLayout(name=f"Pages{name}")
        layout.addElement(PageLayoutProperties(pagewidth=width, pageheight=height, margin="2cm"))
        document.automaticstyles.addElement(layout)
        master = MasterPage(name=name, pagelayoutname=layout)
        header = Header()
        header.addElement(P(text=f"En-tête {name}"))
        master.addElement(header)
        document.masterstyles.addElement(master)
    add_page_style(document, is_common)
    for line in lines:
        text, style = line if isinstance(line, tuple) else (line, None)
        document.text.addElement(P(text=text, stylename=style) if style else P(text=text))
    document.save(path)
    set_version(path, version)


def set_version(path, version):
    """odfpy says 1.2 in the parts and nothing in the manifest."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    said = f' office:version="{version}"'.encode() if version else b""
    parts = {name: part.replace(b' office:version="1.2"', said) for name, part in parts.items()}
    if version:
        parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(
            b"<manifest:manifest ", f'<manifest:manifest manifest:version="{version}" '.encode(), 1)
    with zipfile.ZipFile(path, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)


def pages_of(pdf) -> list:
    """The words and the width of each page."""
    texts = subprocess.run(["pdftotext", "-q", "-layout", str(pdf), "-"], capture_output=True,
                           text=True, check=True).stdout.split("\f")
    sizes = subprocess.run(["pdfinfo", "-l", "99", str(pdf)], capture_output=True, text=True,
                           check=True).stdout
    widths = re.findall(r"^Page +\d+ size: +([\d.]+)", sizes, re.M)
    return list(zip([" ".join(text.split()) for text in texts], [round(float(width)) for width in widths]))


def check(greffier, folder, version, lines=LINES, is_common=False) -> list:
    name = f"modele-{version or 'ancien'}" + ("-balises" if lines is LINES_OF_TAGS else "")
    name += "-commun" if is_common else ""
    template, target = folder / f"{name}.odt", folder / f"{name}-rempli.odt"
    write_template(template, version, lines, is_common)
    data = folder / "donnees.json"
    data.write_text(json.dumps(DATA), encoding="utf-8")
    run = subprocess.run([greffier, "render", str(data), "--template", str(template), "-o",
                          str(target)], capture_output=True, text=True)
    if run.returncode != 0:
        return [f"{name}: greffier ends with {run.returncode}: {run.stderr}"]
    log = office.convert(folder, "pdf", [target])
    pdf = target.with_suffix(".pdf")
    if not pdf.is_file():
        return [f"{name}: LibreOffice does not open it: {log}"]
    pages = pages_of(pdf)
    return [] if pages == PAGES else [f"{name}: pages {pages}"]


def main(greffier, folder) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    found = [each for version in ("", "1.2", "1.3") for each in check(greffier, folder, version)]
    for lines, is_common in ((LINES, True), (LINES_OF_TAGS, False), (LINES_OF_TAGS, True)):
        found += check(greffier, folder, "1.3", lines, is_common)
    print("\n".join(found), f"{len(found)} findings", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
