#!/usr/bin/env python3
"""Every hostile input of cases.py, given to the program: check_hostile.py [--show] GREFFIER FOLDER

Each case has a folder of its own inside FOLDER, where its files are made and the program runs,
locked in a cell (cell.py): it has no network and starts no other program. What must hold: the exit
status and the codes of the table, no signal, no more memory and time of the processor than the row
allows, no output unless the row tells of one, and no file touched outside the folder."""
import argparse
import json
import multiprocessing
import os
import pathlib
import shutil
import sys
from dataclasses import dataclass

import cases
import cell

ALWAYS = {"K011", "P021", "R510"}  # remarks on the notes, which have nothing to do with a case
SLOWER = float(os.environ.get("GREFFIER_HOSTILE_SLOWER", "1"))  # for slow machines


@dataclass
class Run:
    status: int
    mebibytes: int
    seconds: float
    out: str
    err: str


def in_child(work) -> int:
    """The wait status of `work` done in another process, so that its memory is not counted in that
    of the programs that this one starts."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            status = work() or 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def start(command: list[str], folder: pathlib.Path) -> int:
    child = os.fork()
    if child == 0:
        try:
            os.chdir(folder)
            for number, name in ((1, "stdout"), (2, "stderr")):
                os.dup2(os.open(folder.parent / name, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), number)
            cell.lock()
            os.execv(command[0], command)
        finally:
            os._exit(127)
    return child


def run(command: list[str], folder: pathlib.Path) -> Run:
    _, status, usage = os.wait4(start(command, folder), 0)
    texts = [(folder.parent / name).read_text(errors="replace") for name in ("stdout", "stderr")]
    return Run(os.waitstatus_to_exitcode(status), usage.ru_maxrss >> 10,
               usage.ru_utime + usage.ru_stime, *texts)


def codes_of(text: str) -> list[str]:
    """The codes of a JSON report, in order, each once."""
    found: list[str] = []

    def look(value):
        if isinstance(value, dict):
            if isinstance(value.get("code"), str) and value.get("severity") != "note":
                found.append(value["code"])
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                look(item)

    try:
        look(json.loads(text))
    except ValueError:
        return ["no report"]
    return [code for code in dict.fromkeys(found) if code not in ALWAYS]


def rules_of(text: str) -> set[str]:
    """The rules that the JSON report of an import tells of."""
    try:
        return {change["rule"] for change in json.loads(text).get("changes", [])}
    except ValueError:
        return set()


def files_in(folder: pathlib.Path) -> dict[str, tuple[int, int]]:
    return {str(path.relative_to(folder)): (path.lstat().st_size, path.lstat().st_mtime_ns)
            for path in folder.rglob("*") if not path.is_dir()}


def judge(case, made: Run, before: dict, after: dict) -> list[str]:
    faults = []
    if made.status != case.status:
        faults.append(f"exit status {made.status}, not {case.status}")
    codes = codes_of(made.out)
    if [code for code in case.codes if code not in codes] or (not case.codes and codes):
        faults.append(f"codes {codes}, not {list(case.codes)}")
    if missing := set(case.told) - rules_of(made.out):
        faults.append(f"does not tell of {sorted(missing)}")
    if made.mebibytes > case.mebibytes:
        faults.append(f"{made.mebibytes} MiB, more than {case.mebibytes}")
    if made.seconds > case.seconds * SLOWER:
        faults.append(f"{made.seconds:.1f} s, more than {case.seconds}")
    written = sorted(set(after) - set(before))
    changed = [name for name in before
               if after.get(name) != before[name] and name not in case.replaced]
    if changed:
        faults.append(f"changed: {changed}")
    if written != sorted(case.written):
        faults.append(f"wrote {written}, not {case.written}")
    if cases.SECRET in made.out + made.err:
        faults.append("tells what it should not read")
    return faults


def play(case, greffier: str, place: pathlib.Path) -> tuple[str, list[str]]:
    folder = place / "outside" / "inside"
    folder.mkdir(parents=True)
    if in_child(lambda: case.make(folder)) != 0:
        return "", ["could not be made"]
    before = files_in(place)
    made = run([greffier, *case.command, "--report", "json"], folder)
    for name in ("stdout", "stderr"):
        (folder.parent / name).unlink()
    after = files_in(place)
    prefix = "outside/inside/"
    faults = judge(case, made, before, after)
    for name in (case.written if not faults else ()):
        if fault := in_child(lambda: case.look(place / name)):
            faults.append(f"{name} is not what it should be ({fault})")
    shutil.rmtree(place)
    shown = [name.removeprefix(prefix) for name in after if name not in before]
    line = (f"{case.name:<38} {made.status:>3} {made.mebibytes:>4} MiB {made.seconds:>6.2f} s  "
            f"{' '.join(codes_of(made.out)) or '-'} {' '.join(shown)}")
    return line, faults


TABLE: list = []  # what the players know from the process that they come from


class Player:
    """Plays a case by its number: cases are made of functions, which no other process could take."""

    def __init__(self, table: list, greffier: str, root: pathlib.Path):
        TABLE[:] = table
        self.greffier, self.root = greffier, root

    def __call__(self, number: int) -> tuple[str, list[str]]:
        case = TABLE[number]
        line, faults = play(case, self.greffier, self.root / str(number))
        return line or case.name, faults


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="tell of every case")
    parser.add_argument("--only", default="", help="the cases whose name holds this")
    parser.add_argument("greffier", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args(arguments)
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    greffier, root = str(options.greffier.resolve()), options.folder.resolve()
    table = [case for case in cases.table(greffier, root) if options.only in case.name]
    if not cell.holds():
        print("the cell does not hold: is seccomp allowed here?")
        return 1
    failed = 0
    player = Player(table, greffier, root)
    with multiprocessing.get_context("fork").Pool(len(os.sched_getaffinity(0))) as pool:
        for line, faults in pool.imap(player, range(len(table))):
            failed += bool(faults)
            if options.show or faults:
                print(line, *faults, sep="\n    ", flush=True)
    print(f"{len(table)} cases, {failed} failed")
    return 1 if failed or not table else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
