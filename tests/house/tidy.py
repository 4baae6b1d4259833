"""clang-tidy on every source of src/, remembering the files that passed."""
import os
import pathlib
import re
import subprocess

import remembered
from source_tree import Finding
from tools import lacks

TOOL = "clang-tidy-16"
_LINE = re.compile(r"^(/.*?):(\d+):\d+: (?:warning|error): (.*)$")


def lacking() -> str:
    return lacks(TOOL)


def _run(path: pathlib.Path, root: pathlib.Path, build: pathlib.Path) -> list[Finding]:
    # The compiler's own warnings are the build's business: it uses another compiler.
    run = subprocess.run([TOOL, "-p", str(build), "--quiet", "--extra-arg=-w",
                          "--extra-arg=-Qunused-arguments", str(path)],
                         capture_output=True, text=True)
    matches = filter(None, map(_LINE.match, run.stdout.splitlines()))
    found = [Finding(os.path.relpath(match.group(1), root), int(match.group(2)), match.group(3))
             for match in matches]
    if run.returncode and not found:
        found.append(Finding(str(path.relative_to(root)), 0, run.stderr.strip()[-2000:]))
    return found


def check_tidy(root: pathlib.Path, build: pathlib.Path, cache: pathlib.Path) -> list[Finding]:
    version = subprocess.run([TOOL, "--version"], capture_output=True, text=True, check=True).stdout
    reader = remembered.Reader(version, lambda path: (_run(path, root, build), ""),
                               [root / ".clang-tidy"])
    return remembered.check(root, build, cache, reader)[0]
