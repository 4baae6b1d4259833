#!/usr/bin/env python3
"""`greffier typo` over documents that pandoc and LibreOffice wrote: only what is meant changes, the
files stay valid, and tracked changes can be accepted and rejected.

usage: check_correcting.py GREFFIER FOLDER"""
import pathlib
import re
import shutil
import subprocess
import sys

import habits
import office
import revisions
import schemas
import sdk
from document import Document
from finding import Finding, Skipped

AUTHOR, DATE = "Ana Brume", "2026-03-09T14:30:00"
KEEPS_SPACES = "{http://www.w3.org/XML/1998/namespace}space"
CENTURIES = ["--avec", "T21"]
TRACKED = ["--suivi", "--auteur", AUTHOR, "--date", DATE, *CENTURIES]
FIXED = ["--fix", *CENTURIES]


def make_documents(folder) -> list[pathlib.Path]:
    """The same text by pandoc, and by LibreOffice out of the other one's."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = [folder / "pandoc.odt", folder / "pandoc.docx"]
    for path in made:
        subprocess.run(["pandoc", "--from", "markdown-smart", "--output", str(path)], check=True,
                       input=habits.MARKDOWN, encoding="utf-8")
    for source, kind in ((made[1], "odt"), (made[0], "docx")):
        office.convert(folder / "office", kind, [source])
        made.append(shutil.move(folder / f"office/pandoc.{kind}", folder / f"libreoffice.{kind}"))
    return made


def corrected(greffier, path, name, *options) -> pathlib.Path:
    target = path.with_name(f"{path.stem}-{name}{path.suffix}")
    run = subprocess.run([greffier, "typo", str(path), "-o", str(target), *options],
                         capture_output=True, text=True)
    if run.returncode not in (0, 1) or not target.is_file():
        raise SystemExit(f"{path}: greffier typo ends with {run.returncode}: {run.stderr}")
    return target


def texts(path) -> list[str]:
    return [text.strip(" ") for text in Document(path).paragraphs() if text.strip()]


def expected(path) -> list[str]:
    return [habits.EXPECTED.get(text, text) for text in texts(path)]


def compare(path, what, got, wanted) -> list[Finding]:
    return [Finding(path.name, what, f"reads {a!r}, not {b!r}")
            for a, b in zip(got + [""] * len(wanted), wanted + [""] * len(got)) if a != b]


def check_given(path) -> list[Finding]:
    """Every paragraph of the table is in the document: none is skipped unseen."""
    missing = set(habits.EXPECTED) - set(texts(path))
    return [Finding(path.name, "given", f"holds no paragraph {text!r}") for text in missing]


def _skeleton(node):
    """A tree without its texts, and without the attribute that keeps spaces at their ends."""
    attributes = {name: value for name, value in node.attrib.items() if name != KEEPS_SPACES}
    return node.tag, attributes, [_skeleton(child) for child in node]


def check_structure(path, target) -> list[Finding]:
    """Nothing but texts differs, and only in parts that hold texts."""
    before, after = Document(path), Document(target)
    if set(after.parts) != {name for name in before.parts if not name.endswith("/")}:
        return [Finding(target.name, "parts", f"{list(after.parts)}")]
    found = []
    for name, content in before.parts.items():
        if name.endswith("/") or after.parts[name] == content:
            continue
        if not name.endswith(".xml") or _skeleton(before.tree(name)) != _skeleton(after.tree(name)):
            found.append(Finding(target.name, "XML", f"{name} differs in more than its texts"))
    return found


def check_again(greffier, target) -> list[Finding]:
    again = corrected(greffier, target, "again", *FIXED)
    same = again.read_bytes() == target.read_bytes()
    return [] if same else [Finding(target.name, "again", "a second correction changes it")]


def check_marks(target) -> list[Finding]:
    text = b"".join(Document(target).parts.values()).decode("utf-8", "replace")
    return [Finding(target.name, "marks", f"nothing says {mark}")
            for mark in (AUTHOR, DATE) if mark not in text]


def check_pandoc(path, target) -> list[Finding]:
    """What pandoc reads of the tracked file is what it reads of the two others. It takes back no
    change of formatting: superscripts, « ^(e) », do not count."""
    def read(file, answer):
        plain = subprocess.run(["pandoc", "--from=docx", "--to=plain", "--wrap=none",
                                f"--track-changes={answer}", str(file)], check=True,
                               capture_output=True, text=True).stdout
        return re.sub(r"\^\(?(\w+)\)?", r"\1", plain).splitlines()
    fixed = target.with_name(f"{path.stem}-fixed{path.suffix}")
    return (compare(target, "pandoc accepts", read(target, "accept"), read(fixed, "accept"))
            + compare(target, "pandoc rejects", read(target, "reject"), read(path, "accept")))


def _faults(paths) -> dict:
    """What the validators say of each file, by its name, wherever it says it."""
    documents, found = [Document(path) for path in paths], []
    for check in (sdk.check, schemas.check_ooxml, schemas.check_odf):
        try:
            found += check(documents)
        except Skipped as reason:
            print(f"SKIPPED {check.__name__}: {reason}")
    return {path.name: sorted({finding.message.split(": ")[-1] for finding in found if finding.file == path.name})
            for path in paths}


def check_valid(pairs) -> list[Finding]:
    """A corrected file has no fault that the given one had not."""
    faults = _faults({path for pair in pairs for path in pair})
    return [Finding(target.name, "valid", fault) for path, target in pairs
            for fault in set(faults[target.name]) - set(faults[path.name])]


def check_century(path, is_wanted) -> list[Finding]:
    """The figures of the century are small capitals, or are not."""
    parts = {name: content.decode() for name, content in Document(path).parts.items()
             if name in ("content.xml", "word/document.xml")}
    text = parts.get("content.xml") or parts["word/document.xml"]
    before = text[:text.find(">XVIII<")]  # -1: the word is in one piece
    if path.suffix == ".docx":
        run = before[max(before.rfind("<w:r>"), before.rfind("<w:r ")):]
        is_small = "<w:smallCaps/>" in run and "<w:sz " in run
    else:
        style = re.search(r'<text:span text:style-name="([^"]*)"$', before)
        look = style and re.search(f'<style:style style:name="{style[1]}".*?</style:style>', text)
        is_small = bool(look) and "small-caps" in look[0] and "text-position" in look[0]
    wanted = "are" if is_wanted else "are not"
    return [] if is_small == is_wanted else [Finding(path.name, "century", f"its figures {wanted} small")]


def check_answers(pairs) -> list[Finding]:
    """LibreOffice accepts and rejects every change."""
    found = []
    answers = revisions.answered([target for _, target in pairs])
    for path, target in pairs:
        for answer, wanted in (("accepted", expected(path)), ("rejected", texts(path))):
            found += compare(target, answer, texts(answers[target, answer]), wanted)
            found += check_century(answers[target, answer], answer == "accepted")
    return found


def main(greffier, folder) -> int:
    found, valid, tracked = [], [], []
    for path in make_documents(folder):
        found += check_given(path)
        fixed = corrected(greffier, path, "fixed", *FIXED)
        found += compare(fixed, "text", texts(fixed), expected(path))
        found += check_again(greffier, fixed) + check_century(fixed, True)
        found += check_structure(path, corrected(greffier, path, "plain", "--fix", "--sans", "T20"))
        target = corrected(greffier, path, "tracked", *TRACKED)
        found += compare(target, "text", texts(target), expected(path)) + check_marks(target)
        found += check_pandoc(path, target) if path.suffix == ".docx" else []
        valid += [(path, fixed), (path, target)]
        tracked.append((path, target))
    found += check_valid(valid) + check_answers(tracked)
    print(*found, f"{len(valid)} corrected documents, {len(found)} findings", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
    except Skipped as reason:
        print(f"SKIPPED: {reason}")
        sys.exit(77)
