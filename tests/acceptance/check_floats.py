#!/usr/bin/env python3
"""What floats at paragraphs with tags (text boxes and shapes of Writer, DrawingML and VML of Word):
as often in the document as it should be, and the files are valid.

usage: check_floats.py GREFFIER FOLDER"""
import pathlib
import shutil
import subprocess
import sys

import floating
from check_natives import check_valid
from document import Document
from finding import Finding


def boxes(path) -> int:
    """Text boxes, the fallback of each aside."""
    kind = path.suffix[1:]
    part = Document(path).parts["content.xml" if kind == "odt" else "word/document.xml"].decode()
    while "<mc:Fallback" in part:
        begin, end = part.index("<mc:Fallback"), part.index("</mc:Fallback>")
        part = part[:begin] + part[end + len("</mc:Fallback>"):]
    return part.count("Boîte")


def check(greffier, folder, kind, name, what) -> list[Finding]:
    base, template = folder / f"base.{kind}", folder / f"{name}-modele.{kind}"
    if not base.exists():
        subprocess.run([greffier, "template", "new", "libre", "-o", str(base)], check=True)
    floating.write(base, template, what)
    target = folder / f"{name}.{kind}"
    run = subprocess.run([greffier, "render", str(folder / "notes.md"), "--template", str(template),
                          "-o", str(target)], capture_output=True, text=True)
    if not target.is_file():
        return [Finding(template.name, "render", run.stderr)]
    found = check_valid(template, {"document": target})
    if boxes(target) != floating.COUNT:
        found.append(Finding(target.name, "count", f"{boxes(target)} in place of {floating.COUNT}"))
    return found


def main(greffier, folder) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "notes.md").write_text(floating.NOTES, encoding="utf-8")
    found = [finding for kind, names in (("odt", floating.WRITER), ("docx", floating.WORD))
             for name, what in names.items() for finding in check(greffier, folder, kind, name, what)]
    for finding in found:
        print(finding)
    print(f"{len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
