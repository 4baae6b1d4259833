"""clang-format, with the version that is pinned: another one formats otherwise."""
import pathlib
import re
import subprocess

from source_tree import Finding, code_files
from tools import lacks

TOOL = "clang-format-14"
_LINE = re.compile(r"^(.*?):(\d+):\d+: error: (.*)$")


def lacking() -> str:
    return lacks(TOOL)


def check_format(root: pathlib.Path) -> list[Finding]:
    paths = [str(path) for path in code_files(root)]
    if not paths:
        return []
    run = subprocess.run([TOOL, "--dry-run", "-Werror", *paths], capture_output=True, text=True)
    found: dict[str, Finding] = {}
    for line in run.stderr.splitlines():
        match = _LINE.match(line)
        if match:
            name = str(pathlib.Path(match.group(1)).relative_to(root))
            found.setdefault(name, Finding(name, int(match.group(2)), f"not formatted: {TOOL} -i"))
    if run.returncode and not found:
        return [Finding(TOOL, 0, run.stderr.strip())]
    return list(found.values())
