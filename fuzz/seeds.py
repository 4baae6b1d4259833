#!/usr/bin/env python3
"""Seeds of fuzz_import: what the cases of the tests have typed in, a file each.

    fuzz/seeds.py FOLDER
"""
import pathlib
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent / "tests"
NAMES = {".txt": b"\0", ".md": b"\1", ".html": b"\2", ".csv": b"\3"}  # fuzz/import.cpp


def import_cases():
    for path in sorted(TESTS.glob("pipeline/import_cases/*.txt")):
        for case in path.read_text().split("\n=== ")[1:]:
            head, _, rest = case.partition("\n--- entrée")[2].partition("\n")
            yield NAMES.get(head.strip(), b"\0") + rest.partition("--- sortie\n")[0].encode()


def repair_cases():
    for path in sorted(TESTS.glob("repair/cases/*.txt")):
        for case in path.read_text().split("\n=== "):
            yield b"\0" + "\n".join(case.partition("\n---")[0].splitlines()[2:]).encode()


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for number, seed in enumerate([*import_cases(), *repair_cases()]):
    (folder / f"{number:03}").write_bytes(seed)
