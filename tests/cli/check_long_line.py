#!/usr/bin/env python3
"""A line of 10 MB full of faults, corrected in bounded memory: check_long_line.py GREFFIER."""
import resource
import subprocess
import sys

SIZE = 10_000_000
LIMIT = 160  # MB; without pieces and a bound on what is told, it took 975
TYPED = ("La séance est ouverte à 14h30: Mr Roche demande \"un vote\"; il y a 300 habitants! "
         "L'avis est rendu à 30% du total... ")
RIGHT = ("La séance est ouverte à 14 h 30 : M. Roche demande « un vote » ; il y a "
         "300 habitants ! L’avis est rendu à 30 % du total… ")


def main(greffier) -> int:
    count = SIZE // len(TYPED.encode())
    run = subprocess.run([greffier, "typo", "--fix", "-"], input=TYPED * count,
                         capture_output=True, encoding="utf-8")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    faults = []
    if run.returncode not in (0, 1):
        faults.append(f"exit status {run.returncode}")
    if run.stdout.replace("\u00a0", " ") != RIGHT * count:
        faults.append("not corrected as it should be")
    if "P058" not in run.stderr:
        faults.append("the report does not say that it was cut short")
    if peak > LIMIT:
        faults.append(f"{peak} MB")
    print(*faults, f"{len(TYPED * count)} characters, {peak} MB", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
