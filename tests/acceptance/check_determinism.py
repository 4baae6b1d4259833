#!/usr/bin/env python3
"""The same notes give the same bytes: another day, folder, time zone, language and order.

usage: check_determinism.py GREFFIER FOLDER of produce.py"""
import functools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import produce

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "en_US.UTF-8"}
ANOTHER_DAY = ["faketime", "2031-05-04 23:59:58"]


@functools.lru_cache(maxsize=None)
def _can_be_on_another_day(greffier) -> bool:
    """Not without faketime, nor with a program that sanitizers watch: both want to be loaded first."""
    return bool(shutil.which(ANOTHER_DAY[0])) and subprocess.run(
        [*ANOTHER_DAY, greffier, "--version"], capture_output=True).returncode == 0


def _render(greffier, path, folder, charte):
    outputs = [argument for kind in reversed(produce.FORMATS)
               for argument in ("-o", f"{produce.name_of(path)}.{kind}")]
    command = [greffier, "render", path.name, *outputs, "--charte", charte]
    if _can_be_on_another_day(greffier):
        command = ANOTHER_DAY + command
    subprocess.run(command, cwd=folder, env=os.environ | ELSEWHERE, capture_output=True)


def _bytes(path):
    return path.read_bytes() if path.is_file() else None


def main(greffier, folder) -> int:
    folder, faults, compared = pathlib.Path(folder), [], 0
    if not shutil.which(ANOTHER_DAY[0]):
        print("SKIPPED the other day: faketime is not installed")
    for path in produce.notes():
        for charte in produce.CHARTES if path.stem not in produce.REFUSED else []:
            with tempfile.TemporaryDirectory() as elsewhere:
                elsewhere = pathlib.Path(elsewhere, "ailleurs")
                shutil.copytree(path.parent, elsewhere)
                _render(greffier, path, elsewhere, charte)
                for kind in produce.FORMATS:
                    name = f"{produce.name_of(path)}.{kind}"
                    compared += 1
                    first, second = _bytes(folder / charte / name), _bytes(elsewhere / name)
                    if first is None or first != second:
                        faults.append(f"{charte}/{name}: the bytes differ")
    print(*faults, f"{compared} documents compared", sep="\n")
    return 1 if faults or not compared else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
