#!/usr/bin/env python3
"""Has finished documents judged by programs that others wrote, and by checks of our own.

usage: validate.py [--only CHECK,…] [--rough NAME,…] FILE.odt|FILE.docx|FOLDER…

Exit status: 0 nothing found, 1 findings, 77 no check could be made on this machine."""
import argparse
import pathlib
import sys
import time
import zipfile

import office
import readers
import schemas
import sdk
import structure
from document import Document
from finding import Finding, Skipped

CHECKS = {
    "structure": structure.check,
    "sdk": sdk.check,
    "xsd": schemas.check_ooxml,
    "relaxng": schemas.check_odf,
    "python": readers.check_python,
    "pandoc": readers.check_pandoc,
    "conversions": office.check_conversions,
    "pdf": office.check_pdf,
}
SKIPPED = 77


def _files(path):
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.rglob("*") if file.suffix in (".odt", ".docx"))


def _open(paths):
    documents, found = [], []
    for path in (file for path in paths for file in _files(path)):
        try:
            documents.append(Document(path))
        except (OSError, zipfile.BadZipFile) as error:
            found.append(Finding(str(path), "zip", str(error)))
    return documents, found


def _arguments(arguments):
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(CHECKS), help="checks, separated by commas")
    parser.add_argument("--rough", default="", help="names, without extension, of documents that "
                        "hold tags or a broken outline on purpose")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    return parser.parse_args(arguments)


def main(arguments) -> int:
    options = _arguments(arguments)
    documents, found = _open(options.files)
    rough = set(options.rough.split(","))
    made = 0
    for name in options.only.split(","):
        start = time.monotonic()
        try:
            check = CHECKS[name]
            results = check(documents, rough) if name == "structure" else check(documents)
        except Skipped as reason:
            print(f"SKIPPED {name}: {reason}")
            continue
        made += 1
        found += results
        print(f"{name}: {len(documents)} documents, {len(results)} findings, "
              f"{time.monotonic() - start:.1f} s")
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0 if made else SKIPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
