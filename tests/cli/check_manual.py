#!/usr/bin/env python3
"""The manual pages and completions know what the program knows: check_manual.py GREFFIER ROOT.

Every long option that a help text shows stands in both manual pages and in the three completions;
the English page passes mandoc's own check when mandoc is there.
"""
import pathlib
import re
import shutil
import subprocess
import sys

PLACES = {
    "man/greffier.1": r"Fl -{0}\b",
    "man/fr/greffier.1": r"Fl -{0}\b",
    "completions/greffier.bash": r"--{0}\b",
    "completions/_greffier": r"--{0}\b",
    "completions/greffier.fish": r"-l {0}\b",
}
COMMANDS = [[], ["render"], ["batch"], ["import"], ["check"], ["typo"],
            ["template", "new"], ["template", "check"], ["template", "fields"], ["kinds"], ["new"]]


def help_of(greffier, command):
    return subprocess.run([greffier, *command, "--help"], check=True, encoding="utf-8",
                          stdout=subprocess.PIPE).stdout


def main():
    greffier, root = sys.argv[1], pathlib.Path(sys.argv[2])
    options = {option for command in COMMANDS
               for option in re.findall(r"--([a-z]+)", help_of(greffier, command))}
    faults = [] if len(options) >= 10 else [f"only {len(options)} options found in the help texts"]
    for place, pattern in PLACES.items():
        text = (root / place).read_text(encoding="utf-8")
        faults += [f"{place}: --{option} is missing" for option in sorted(options)
                   if not re.search(pattern.format(option), text)]
    if shutil.which("mandoc"):
        lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning",
                               root / "man/greffier.1"], check=False, encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        faults += [line for line in lint.stdout.splitlines() if "mandoc.db" not in line]
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
