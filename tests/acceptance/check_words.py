#!/usr/bin/env python3
"""No word of the notes is lost, and none comes from nowhere.

usage: check_words.py FOLDER of produce.py

Every word of a body stands in the document at least as often as in the notes; every word of a
header is in the document or its properties; every other word of the document is listed in
labels.toml. Corrections that change letters or digits are undone by labels.toml on both sides."""
import collections
import pathlib
import re
import sys
import tomllib

import notes_words
import produce
from document import Document, words

TABLE = tomllib.loads((pathlib.Path(__file__).parent / "labels.toml").read_text(encoding="utf-8"))
SETTINGS = set(TABLE["settings"])
KNOWN = TABLE["known"]
CORRECTIONS = [(re.compile(rule["from"]), rule["to"]) for rule in TABLE["correction"]]
_PROPERTIES = ("meta.xml", "docProps/core.xml", "docProps/custom.xml", "docProps/app.xml")


def corrected(text: str) -> str:
    for pattern, replacement in CORRECTIONS:
        text = pattern.sub(replacement, text)
    return text


LABELS = set(words(corrected(" ".join(TABLE["labels"]))))


def _property_words(document) -> set[str]:
    return {word for name in _PROPERTIES if name in document.parts
            for word in words(" ".join(document.tree(name).itertext()))}


def _known(name: str, what: str) -> set[str]:
    return {word for entry in KNOWN if entry["notes"] == name for word in words(entry.get(what, ""))}


def included(path, field) -> list[str]:
    """The notes of the files that a field names."""
    named = re.search(rf"^{field}: *(\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    files = sorted(path.parent.glob(named[1])) if named else []
    return [file.read_text(encoding="utf-8") for file in files]


def check(name: str, notes: list[str], document, drawn_from=()) -> list[str]:
    """Of what a document is drawn from, as a register from its sittings, not all is printed."""
    notes = [corrected(each) for each in notes]
    body = [word for each in notes for word in notes_words.body_words(each)]
    header = [word for each in notes for word in notes_words.header_words(each, SETTINGS)]
    has = collections.Counter(word for text in document.paragraphs()
                              for word in words(corrected(text)))
    wanted = collections.Counter(word.text for word in body)
    lines = {word.text: word.line for word in reversed(body)}
    faults = [f"“{word}” is missing {count} times (line {lines[word]})"
              for word, count in sorted((wanted - has).items())]
    anywhere = set(has) | _property_words(document) | _known(name, "unprinted")
    faults += [f"“{word.text}” of the header is nowhere (line {word.line})"
               for word in header if word.text not in anywhere]
    known = set(wanted) | {word.text for word in header} | LABELS | _known(name, "foreign")
    for each in map(corrected, drawn_from):
        words_of = [*notes_words.body_words(each), *notes_words.header_words(each, SETTINGS)]
        known |= {word.text for word in words_of}
    foreign = sorted(word for word in has if word not in known and not word.isdigit())
    return faults + ([f"words from nowhere: {', '.join(foreign)}"] if foreign else [])


def main(folder) -> int:
    faults = []
    sources = {produce.name_of(path): path for path in produce.notes()}
    for path in sorted(pathlib.Path(folder).glob("*/*")):
        if path.parent.name != "templates" and path.suffix[1:] in produce.FORMATS:
            source = sources[path.stem]
            notes = [source.read_text(encoding="utf-8"), *included(source, "comptes rendus")]
            sittings = included(source, "séances")
            faults += [f"{path.relative_to(folder)}: {fault}"
                       for fault in check(path.stem, notes, Document(path), sittings)]
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
