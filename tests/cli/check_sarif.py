#!/usr/bin/env python3
"""Reports in SARIF, judged by the validator of its authors: check_sarif.py GREFFIER ROOT.

Exit status: 0 no error, 1 errors, 77 the validator is not there."""
import pathlib
import subprocess
import sys
import tempfile

TOOL = "build/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
TEXT = "Qui vient ?\nL'Etat a dit \"oui\"...\nLe le maire (absent.\n"


def reports(greffier, root, folder):
    """Findings of notes, of the standard input, of an office file, and of none that can be read."""
    notes = root / "fixtures/copil-court.md"
    office = folder / "document à lire.odt"
    subprocess.run(["pandoc", "--from", "markdown-smart", "-o", str(office)], check=True, input=TEXT,
                   encoding="utf-8")
    for number, files in enumerate((["-"], [str(notes), str(office)], ["absent.txt"])):
        run = subprocess.run([greffier, "typo", *files, "--report", "sarif"], input=TEXT,
                             capture_output=True, encoding="utf-8")
        path = folder / f"{number}.sarif"
        path.write_text(run.stdout, encoding="utf-8")
        yield path


def faults(tool, path):
    run = subprocess.run([str(tool), "validate", str(path)], capture_output=True, encoding="utf-8")
    lines = [line for line in run.stdout.splitlines() if "error" in line]
    return lines if run.returncode == 0 else lines or [run.stdout + run.stderr]


def main(greffier, root) -> int:
    tool = root / TOOL
    if not tool.is_file():
        print("SKIPPED: the SARIF validator is not installed: run scripts/setup")
        return 77
    tool.chmod(0o755)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        paths = list(reports(greffier, root, folder))
        broken = folder / "broken.sarif"
        broken.write_text(paths[0].read_text(encoding="utf-8").replace('"ruleId"', '"rule"'),
                          encoding="utf-8")
        found = [line for path in paths for line in faults(tool, path)]
        if not faults(tool, broken):
            found.append("the validator accepts a broken report")
    print(*found, f"{len(paths)} reports, {len(found)} findings", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
