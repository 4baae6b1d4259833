#!/usr/bin/env python3
"""French that is well set, stripped to typing habits and corrected: does it come back as it was?

usage: corpus.py [-v] GREFFIER FOLDER [PACKAGE…]

The packages of sources.py, or those named, are downloaded into FOLDER, once. Exit status 1 when a
habit falls under 99 % exact lines in a package, when a second correction changes a line, or when a
letter or figure changes by another rule than those for letters; 77 without a network."""
import argparse
import pathlib
import subprocess
import sys
from collections import Counter

import habits
import packages
import sources

_LEAST = 0.99
_SKIPPED = 77
_LETTER_RULES = "T11,T20,T22,T23,T24"


def corrected(greffier: pathlib.Path, lines: list[str], *options: str) -> list[str]:
    """`lines` as the program corrects them: each is a paragraph of its own."""
    text = "".join(line + "\n" for line in lines)
    done = subprocess.run([greffier, "typo", "--fix", "--format", "txt", *options, "-"],
                          input=text.encode(), capture_output=True, check=False)
    result = done.stdout.decode().split("\n")[:-1]
    if len(result) != len(lines):
        sys.exit(f"{len(lines)} lines in, {len(result)} out, status {done.returncode}")
    return result


class Trial:
    """One source, typed by one habit and corrected."""

    def __init__(self, greffier: pathlib.Path, lines: list[str], before_high: str) -> None:
        self.wanted = lines
        self.typed = [habits.typed(line, before_high) for line in lines]
        self.found = corrected(greffier, self.typed)
        again = corrected(greffier, self.found)
        self.unstable = [pair for pair in zip(self.found, again) if pair[0] != pair[1]]
        without = corrected(greffier, self.typed, "--sans", _LETTER_RULES)
        self.lettered = [pair for pair in zip(self.typed, without)
                         if letters(pair[0]) != letters(pair[1])]

    def differences(self) -> list[tuple[str, str]]:
        """What was wanted and what was found, where they differ."""
        return [(wanted, found) for wanted, found in zip(self.wanted, self.found)
                if habits.leveled(wanted) != habits.leveled(found)]

    def changed(self) -> int:
        """How many lines the habit changed: the others only had to be left alone."""
        return sum(wanted != typed for wanted, typed in zip(self.wanted, self.typed))


def letters(line: str) -> str:
    """The letters and figures of `line` alone."""
    return "".join(sign for sign in line if sign.isalnum())


def visible(line: str) -> str:
    """No-break spaces shown as signs."""
    return line.replace("\u00a0", "⍽").replace("\u202f", "⍽")


def report(name: str, habit: str, trial: Trial, verbose: bool) -> bool:
    """Prints the figures of a trial; true when they are good."""
    wrong = trial.differences()
    count, changed = len(trial.wanted), max(trial.changed(), 1)
    share = 1 - len(wrong) / count
    print(f"{name:18} « {habit} »{'':{6 - len(habit)}} {share:8.2%} of {count} lines exact, "
          f"{1 - len(wrong) / changed:8.2%} of the {changed} that change; "
          f"{len(trial.unstable)} not stable, {len(trial.lettered)} with other letters")
    if verbose:
        for wanted, found in wrong:
            print(f"  - {visible(wanted)}\n  + {visible(found)}")
    for once, twice in trial.unstable + trial.lettered:
        print(f"  1 {visible(once)}\n  2 {visible(twice)}")
    return share >= _LEAST and not trial.unstable and not trial.lettered


def kept(greffier: pathlib.Path, source: sources.Source, verbose: bool) -> bool:
    """Prints what becomes of the lines as they are: a correct text is left alone."""
    found = corrected(greffier, source.lines)
    wrong = [pair for pair in zip(source.lines, found) if pair[0] != pair[1]]
    share = 1 - len(wrong) / len(source.lines)
    print(f"{source.name:18} as it is  {share:8.2%} of {len(source.lines)} lines kept")
    if verbose:
        for wanted, twice in wrong:
            print(f"  - {visible(wanted)}\n  + {visible(twice)}")
    return share >= _LEAST


def dropped(source: sources.Source) -> str:
    """How many lines are no model, by reason."""
    reasons: Counter[str] = source.dropped
    return ", ".join(f"{count} {reason}" for reason, count in reasons.most_common()) or "none"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", "--verbose", action="store_true", help="print the lines that differ")
    parser.add_argument("greffier", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("others", nargs="*", help="packages to measure in the place of the test's")
    options = parser.parse_args()
    try:
        all_sources = ([sources.read_other(name, options.folder) for name in options.others]
                       or sources.read(options.folder))
    except packages.NoNetwork as missing:
        print(f"skipped: no network to download {missing}")
        return _SKIPPED
    good = True
    for source in all_sources:
        print(f"{source.name:18} lines left out: {dropped(source)}")
        good &= kept(options.greffier, source, options.verbose)
        for habit, before_high in habits.HABITS.items():
            trial = Trial(options.greffier, source.lines, before_high)
            good &= report(source.name, habit, trial, options.verbose)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
