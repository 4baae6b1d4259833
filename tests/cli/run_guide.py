#!/usr/bin/env python3
"""Does what a page of documentation says: run_guide.py GREFFIER PAGE...

Fenced blocks are read in order, in one folder that also holds a copy of fixtures/:

    ```LANGUAGE FILE    the block is written as FILE
    ```console          `$ command`, then its whole output; `…` alone stands for any lines, a last
                        line `[état N]` for the exit status, 0 unless said
    ```markdown         notes, with or without a header: they give no error and no warning
    ```yaml             lines of a header: likewise
"""
import argparse
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
FENCE = re.compile(r"^(?P<marks>`{3,})(\w+)(?: (\S+))?\n(.*?)^(?P=marks)$",
                   re.MULTILINE | re.DOTALL)
HEADER = {
    "modele": "compte-rendu", "organisme": "Commune de Saint-Exemple", "instance": "Bureau",
    "objet": "Essai", "date": "2026-05-12", "lieu": "Mairie",
    "presents": "[M. Luc VERDELET, maire]",
}


class Reader:
    """One page, one folder, one program."""

    def __init__(self, greffier, folder):
        self.greffier = greffier
        self.folder = folder

    def run(self, words):
        words = [self.greffier if word == "greffier" else word for word in words]
        environment = {**os.environ, "LC_ALL": "fr_FR.UTF-8"}
        return subprocess.run(words, cwd=self.folder, env=environment, timeout=120, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              encoding="utf-8", errors="replace")

    def play(self, language, name, text):
        """The faults of one block."""
        if name:
            (self.folder / name).write_text(text, encoding="utf-8")
            return []
        if language == "console":
            return [fault for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
                    for fault in self.play_command(part)]
        if language == "markdown":
            return self.check(text if text.startswith("---\n") else header() + text)
        return self.check(header(text)) if language == "yaml" else []

    def play_command(self, text):
        command, _, expected = text.partition("\n")
        found = re.search(r"^\[état (\d)\]\n", expected, re.MULTILINE)
        status = int(found[1]) if found else 0
        expected = expected.replace(found[0], "") if found else expected
        done = self.run(shlex.split(command))
        pattern = "".join("(?:.*\n)*?" if line == "…" else re.escape(line) + "\n"
                          for line in expected.splitlines())
        if done.returncode == status and re.fullmatch(pattern, done.stdout):
            return []
        return [f"$ {command}", f"exit status {done.returncode}, expected {status}", done.stdout]

    def check(self, notes):
        (self.folder / "exemple.md").write_text(notes, encoding="utf-8")
        done = self.run(["greffier", "check", "exemple.md", "--report", "json"])
        if done.returncode > 1:
            return [notes, done.stdout]
        found = [item for item in json.loads(done.stdout)["diagnostics"]
                 if item["severity"] != "note"]
        return [notes, *map(str, found)] if found else []


def header(lines=""):
    """A sound header with `lines` in place of its own fields of those names."""
    given = set(re.findall(r"^(\w+):", lines, re.MULTILINE))
    rest = "".join(f"{key}: {value}\n" for key, value in HEADER.items() if key not in given)
    return f"---\n{rest}{lines}---\n\n# Essai\n\nUn texte.\n\n"


def read(page, greffier):
    """The number of blocks of a page that do not do what they say."""
    failed = 0
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        reader = Reader(greffier, pathlib.Path(name))
        shutil.copytree(FIXTURES, reader.folder / "fixtures")
        for block in FENCE.finditer(text):
            faults = reader.play(*block.groups()[1:])
            if faults:
                failed += 1
                line = text.count("\n", 0, block.start()) + 1
                print(f"{page}:{line}:", *faults, sep="\n    ")
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("greffier")
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    greffier = str(pathlib.Path(arguments.greffier).resolve())
    failed = sum(read(page, greffier) for page in arguments.pages)
    sys.exit(f"{failed} blocks do not do what the page says" if failed else 0)


if __name__ == "__main__":
    main()
