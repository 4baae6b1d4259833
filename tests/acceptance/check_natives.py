#!/usr/bin/env python3
"""Templates with native fields, saved by LibreOffice and python-docx, rendered: the values are on
the page, what the data lack stays, and the files are valid.

usage: check_natives.py GREFFIER FOLDER"""
import pathlib
import shutil
import subprocess
import sys

import native_templates
import office
import schemas
import sdk
from document import Document
from finding import Finding, Skipped

NOTES = """---
titre_du_document: Essai
bourg: Rivemont
president: Zoé Bernard
fonction: maire
archiviste: Luc Arnaud
jour_du_scrutin: 2026-03-05
scrutin: {vote}
quorum: {quorum}
quorum_atteint: {box}
conclusion: La séance est levée.
actions:
  - {{objet: Repeindre, qui: Anne}}
  - {{objet: Planter, qui: Hugo}}
dossiers:
  - {{numero: 1, titre: Toiture}}
  - {{numero: 2, titre: Verger, bourg: Belcourt}}
---
"""
VARIANTS = {"secret": {"vote": "secret", "quorum": "atteint", "box": "oui"},
            "public": {"vote": "public", "quorum": "perdu", "box": "non"}}
# What the text of the page holds, and what it does not, by format and variant.
COMMON = ["Rivemont", "maire", "AR-7", "Luc Arnaud", "Fin."]
SHOWN = {
    ("odt", "secret"): ["présidée par Zoé Bernard, maire.", "Le vote est secret.",
                        "Projet 1 : Toiture (Rivemont)", "Projet 2 : Verger (Belcourt)",
                        "Texte en colonnes."],
    ("odt", "public"): ["Le vote est public.", "Le quorum manque.", "Dépouillement à huis clos."],
    ("docx", "secret"): ["présidée par ZOÉ BERNARD, maire, le 05/03/2026", "Le vote est secret.",
                         "☒ Quorum", "Repeindre", "Hugo", "La séance est levée."],
    ("docx", "public"): ["Le vote est public.", "☐ Quorum"],
}
NOT_SHOWN = {
    ("odt", "secret"): ["Le quorum manque.", "huis clos", "à remplir"],
    ("odt", "public"): ["à remplir"],
    ("docx", "secret"): ["vieux", "«", "TableStart"],
    ("docx", "public"): ["vieux", "«", "TableStart"],
}


def rendered(greffier, template, folder) -> dict:
    made = {}
    for variant, values in VARIANTS.items():
        notes = folder / f"{variant}.md"
        notes.write_text(NOTES.format(**values), encoding="utf-8")
        target = folder / f"{variant}{template.suffix}"
        run = subprocess.run([greffier, "render", str(notes), "--template", str(template), "-o",
                              str(target)], capture_output=True, text=True)
        if not target.is_file():
            raise SystemExit(f"{template}: greffier ends with {run.returncode}: {run.stderr}")
        made[variant] = target
    return made


def page_text(path, folder) -> str:
    """The words of the page, one space between them; line ends are where LibreOffice put them."""
    log = office.convert(folder, "pdf", [path])
    pdf = folder / f"{path.stem}.pdf"
    if not pdf.is_file():
        raise SystemExit(f"{path}: no PDF: {log}")
    text = subprocess.run(["pdftotext", "-q", "-layout", str(pdf), "-"], capture_output=True,
                          text=True, check=True).stdout
    return " ".join(text.split())


def check_page(kind, variant, path, folder) -> list[Finding]:
    text = page_text(path, folder / kind)
    wanted, unwanted = COMMON + SHOWN[kind, variant], NOT_SHOWN[kind, variant]
    return ([Finding(path.name, variant, f"lacks {each!r}: {text}") for each in wanted
             if each not in text]
            + [Finding(path.name, variant, f"shows {each!r}: {text}") for each in unwanted
               if each in text])


def check_valid(template, made) -> list[Finding]:
    """A document has no fault that its template had not."""
    documents = [Document(path) for path in (template, *made.values())]
    found = []
    for check in (sdk.check, schemas.check_ooxml, schemas.check_odf):
        try:
            found += check(documents)
        except Skipped as reason:
            print(f"SKIPPED {check.__name__}: {reason}")
    known = {finding.message.split(": ")[-1] for finding in found if finding.file == template.name}
    return [finding for finding in found if finding.file != template.name
            and finding.message.split(": ")[-1] not in known]


def main(greffier, folder) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    found = []
    writers = {"odt": native_templates.write_odt, "docx": native_templates.write_docx}
    for kind, write in writers.items():
        (folder / kind).mkdir(parents=True)
        template = folder / kind / f"modele.{kind}"
        write(template)
        made = rendered(greffier, template, folder / kind)
        found += check_valid(template, made)
        for variant, path in made.items():
            found += check_page(kind, variant, path, folder)
    for finding in found:
        print(finding)
    print(f"{len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
    except Skipped as reason:
        print(f"SKIPPED: {reason}")
        sys.exit(77)
