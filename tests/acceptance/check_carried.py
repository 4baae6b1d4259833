#!/usr/bin/env python3
"""The notes that documents carry come back whole, also after LibreOffice has saved the documents.

usage: check_carried.py CARRIED_FILES FOLDER of produce.py
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import office
import produce
from finding import Skipped


def _pairs(folder: pathlib.Path):
    """Each file of notes with the documents that were made of it, in one charte."""
    for notes in sorted(produce.FIXTURES.glob("*.md")):
        made = sorted(folder.glob(f"sobre/{notes.stem}.*"))
        if made:
            yield notes, made


def _saved(folder: pathlib.Path, documents: list[pathlib.Path]) -> list[pathlib.Path]:
    saved = []
    for kind in ("odt", "docx"):
        into = folder / kind
        into.mkdir(parents=True)
        files = [document for document in documents if document.suffix == f".{kind}"]
        office.convert(into, kind, files)
        saved += [into / document.name for document in files]
    return saved


def _check(program: str, notes: pathlib.Path, documents: list[pathlib.Path]) -> bool:
    return subprocess.run([program, str(notes), *map(str, documents)], check=False).returncode == 0


def main() -> int:
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    pairs = list(_pairs(folder))
    if len(pairs) < 5:
        print(f"only {len(pairs)} notes have documents in {folder}")
        return 1
    good = all([_check(program, notes, made) for notes, made in pairs])
    if shutil.which("soffice") is None:
        return 77 if good else 1
    with tempfile.TemporaryDirectory() as temporary:
        try:
            saved = _saved(pathlib.Path(temporary), [each for _, made in pairs for each in made])
        except Skipped:
            return 77 if good else 1
        for notes, made in pairs:
            names = {document.name for document in made}
            good &= _check(program, notes, [each for each in saved if each.name in names])
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
