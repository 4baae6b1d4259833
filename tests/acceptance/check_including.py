#!/usr/bin/env python3
"""`{% inclure %}`: a letter made of pieces that LibreOffice wrote, in both formats. Each piece keeps
its look, numbers start again, and the documents are valid.

usage: check_including.py GREFFIER FOLDER"""
import pathlib
import shutil
import subprocess
import sys

import including
import office
import schemas
import sdk
import structure
from document import Document
from finding import Finding, Skipped

NOTE, PICTURE = "Par délégation.", "Emblème communal"
NUMBERED = ["1. Premier rappel.", "2. Second rappel.",
            "a) Copie au service Voirie.", "b) Affichage en mairie.",
            "a) Copie au service Écoles.", "b) Affichage en mairie."]
COLOURS = {"8b1a1a": True, "006400": True, "ffd700": False}  # the last one is of a style that stays


def make_templates(folder) -> dict:
    """The templates by format, beside their pieces."""
    templates = {}
    for kind in ("odt", "docx"):
        flat = folder / "flat" / kind
        for name, make in including.PIECES.items():
            path = flat / f"{name}.fodt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(make(kind), encoding="utf-8")
        for place in (flat, flat / "blocs"):
            office.convert(folder, kind, sorted(place.glob("*.fodt")))
            target = folder / kind / place.relative_to(flat)
            target.mkdir(parents=True)
            for made in folder.glob(f"*.{kind}"):
                shutil.move(made, target / made.name)
        templates[kind] = folder / kind / f"lettre.{kind}"
    return templates


def rendered(greffier, folder, template) -> pathlib.Path:
    data = folder / "donnees.yaml"
    data.write_text(including.DATA, encoding="utf-8")
    target = folder / f"courrier{template.suffix}"
    run = subprocess.run([greffier, "render", str(data), "--template", str(template), "-o",
                          str(target)], capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"{template}: greffier render ends with {run.returncode}: {run.stderr}")
    return target


def check_text(path) -> list[Finding]:
    document = Document(path)
    got = [text for text in document.paragraphs() if text.strip()]
    notes, pictures = got.count(NOTE), got.count(PICTURE)
    got = [text for text in got if text not in (NOTE, PICTURE)]
    body, header = including.EXPECTED, including.HEADER
    found = [] if got in (body + header, header + body) else [Finding(path.name, "text", f"{got}")]
    if (notes, pictures) != (2, 3):
        found.append(Finding(path.name, "text", f"{notes} notes, {pictures} pictures"))
    return found


def check_looks(path) -> list[Finding]:
    document = Document(path)
    xml = b"".join(document.parts[name] for name in document.xml_parts()).decode().lower()
    return [Finding(path.name, "looks", f"the colour {colour} is there or not, wrongly")
            for colour, wanted in COLOURS.items() if (colour in xml) != wanted]


def check_numbers(folder, path) -> list[Finding]:
    """What LibreOffice shows before the entries of the lists."""
    shown = folder / path.suffix[1:] / "txt"
    shown.mkdir()
    office.convert(shown, "txt:Text (encoded):UTF8", [path])
    lines = [line.strip().replace("\t", " ") for line in
             (shown / f"{path.stem}.txt").read_text("utf-8-sig").splitlines()]
    entries = [line for line in lines if line[1:2] in (".", ")")]
    return [] if entries == NUMBERED else [Finding(path.name, "numbers", f"{entries}")]


def _faults(documents) -> set:
    found = []
    for check in (sdk.check, schemas.check_ooxml, schemas.check_odf, structure.check):
        try:
            found += check(documents)
        except Skipped as reason:
            print(f"SKIPPED {check.__name__}: {reason}")
    return {(finding.file, finding.message.split(": ")[-1]) for finding in found}


def check_valid(folder, paths) -> list[Finding]:
    """The documents have no fault that LibreOffice's own files have not."""
    given = [Document(path) for kind in ("odt", "docx") for path in (folder / kind).rglob(f"*.{kind}")]
    known = {message for _, message in _faults(given)}
    return [Finding(file, "valid", message) for file, message in
            sorted(_faults([Document(path) for path in paths])) if message not in known]


def main(greffier, folder) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    paths = [rendered(greffier, folder, path) for path in make_templates(folder).values()]
    found = check_valid(folder, paths)
    for path in paths:
        found += check_text(path) + check_looks(path) + check_numbers(folder, path)
    print(*found, f"{len(paths)} documents, {len(found)} findings", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
    except Skipped as reason:
        print(f"SKIPPED: {reason}")
        sys.exit(77)
