#!/usr/bin/env python3
"""Plays tests/cli/*.session against the program: run_session.py GREFFIER SESSION...

A session is a text read from the top; the first two characters of a line say what it is:

    # comment
    = NAME=VALUE   sets an environment variable for the rest of the session
    @ FILE         the file made of the `| ` lines that follow (a copy of fixtures/ is there too)
    | TEXT         a line of that file
    $ COMMAND      a line for the shell, in an empty folder; `greffier` is the program under test
    < TEXT         a line of the command's standard input
    > TEXT         a line expected on standard output
    ! TEXT         a line expected on standard error
    ? STATUS       the exit status expected, 0 unless said
    + FILE         a file that must be there afterwards
    - FILE         a file that must not be there

In an expected line `[..]` stands for anything, and a line that is only `...` for any lines.
Nothing expected on a stream means that it must be empty.
"""
import argparse
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"


class Step:
    """One command with what is expected of it."""

    def __init__(self, line, command, environment):
        self.line = line
        self.command = command
        self.environment = dict(environment)
        self.status = 0
        self.lines = {"<": [], ">": [], "!": [], "+": [], "-": []}


def read_session(path, folder):
    """The steps of a session; its input files are written into `folder` as they are met."""
    steps, environment, current = [], {}, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, content = line[:1], line[2:]
        if mark in ("", "#"):
            continue
        if mark == "=":
            name, value = content.split("=", 1)
            environment[name] = value
        elif mark == "@":
            current = folder / content
            current.parent.mkdir(parents=True, exist_ok=True)
            current.write_text("", encoding="utf-8")
        elif mark == "|":
            with current.open("a", encoding="utf-8") as file:
                file.write(content + "\n")
        elif mark == "$":
            steps.append(Step(number, content, environment))
        elif mark == "?":
            steps[-1].status = int(content)
        elif mark in steps[-1].lines:
            steps[-1].lines[mark].append(content)
        else:
            sys.exit(f"{path}:{number}: not a line of a session: {line}")
    return steps


def pattern(expected):
    """A regular expression for expected lines, with their wildcards."""
    parts = []
    for line in expected:
        if line == "...":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*".join(re.escape(piece) for piece in line.split("[..]")) + r"\n")
    return "".join(parts)


def differences(name, expected, actual):
    """Nothing when `actual` is as expected, else a readable comparison."""
    if re.fullmatch(pattern(expected), actual):
        return []
    compared = difflib.unified_diff(expected, actual.splitlines(), f"expected {name}",
                                    f"actual {name}", lineterm="", n=99)
    return [f"    {line}" for line in compared] or [f"    {name} has no final line end"]


def play(step, programs, folder):
    """Runs a step; the faults found."""
    environment = {"PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "fr_FR.UTF-8",
                   **step.environment}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"):
        if name in os.environ:
            environment[name] = os.environ[name]
    done = subprocess.run(["sh", "-c", step.command], cwd=folder, env=environment, timeout=120, check=False,
                          input="".join(f"{line}\n" for line in step.lines["<"]).encode(),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    faults = []
    if done.returncode != step.status:
        faults.append(f"    exit status {done.returncode} instead of {step.status}")
    faults += differences("stdout", step.lines[">"], done.stdout.decode("utf-8", "replace"))
    faults += differences("stderr", step.lines["!"], done.stderr.decode("utf-8", "replace"))
    faults += [f"    {name} is missing" for name in step.lines["+"]
               if not (folder / name).exists()]
    faults += [f"    {name} should not exist" for name in step.lines["-"]
               if (folder / name).exists()]
    return faults


def play_session(path, greffier):
    """Plays every step of a session in a folder of its own; the number of steps that failed."""
    failed = 0
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as programs:
        folder = pathlib.Path(name)
        shutil.copytree(FIXTURES, folder / "fixtures")
        os.symlink(greffier, f"{programs}/greffier")
        for step in read_session(path, folder):
            faults = play(step, programs, folder)
            if faults:
                failed += 1
                print(f"{path}:{step.line}: $ {step.command}", *faults, sep="\n")
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("greffier")
    parser.add_argument("sessions", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    greffier = str(pathlib.Path(arguments.greffier).resolve())
    failed = sum(play_session(path, greffier) for path in arguments.sessions)
    sys.exit(f"{failed} commands did not do as expected" if failed else 0)


if __name__ == "__main__":
    main()
