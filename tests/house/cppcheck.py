"""cppcheck on every source of src/, but for what cppcheck.toml says, with its reason.

An entry that answers nothing any more is a fault too."""
import os
import pathlib
import re
import subprocess
import tomllib

import remembered
from source_tree import Finding
from tools import lacks

TOOL = "cppcheck"
VERSION = "Cppcheck 2.10"  # another one finds other things
LIST = pathlib.Path(__file__).with_name("cppcheck.toml")
_LINE = re.compile(r"^(.*?):(\d+):(\w+): (.*)$")


def lacking() -> str:
    return lacks(TOOL, VERSION)


def _allowed(path: pathlib.Path) -> dict[str, str]:
    """« id file » of each entry, with its reason."""
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("allowed", [])
    return {f"{entry['id']} {entry['file']}": entry["why"] for entry in entries}


def _run(path: pathlib.Path, root: pathlib.Path, allowed: dict[str, str]):
    run = subprocess.run([TOOL, "--quiet", "--enable=warning,performance,portability",
                          "--std=c++20", "--language=c++", f"-I{root}/src",
                          "--template={file}:{line}:{id}: {message}", str(path)],
                         capture_output=True, text=True)
    found, answered = [], set()
    for match in filter(None, map(_LINE.match, run.stderr.splitlines())):
        name = os.path.relpath(match.group(1), root)
        if f"{match.group(3)} {name}" in allowed:
            answered.add(f"{match.group(3)} {name}")
        else:
            found.append(Finding(name, int(match.group(2)), f"{match.group(4)} [{match.group(3)}]"))
    if run.returncode and not found:
        found.append(Finding(str(path.relative_to(root)), 0, run.stderr.strip()[-2000:]))
    return found, "\n".join(sorted(answered))


def check_cppcheck(root: pathlib.Path, build: pathlib.Path, cache: pathlib.Path,
                   entries: pathlib.Path = LIST) -> list[Finding]:
    allowed = _allowed(entries)
    reader = remembered.Reader(VERSION, lambda path: _run(path, root, allowed), [entries])
    found, notes = remembered.check(root, build, cache, reader)
    answered = {line for note in notes for line in note.splitlines()}
    if not found:
        found = [Finding(entries.name, 0, f"« {entry} » answers nothing")
                 for entry in sorted(allowed.keys() - answered)]
    return found
