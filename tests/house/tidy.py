"""clang-tidy on every source of src/, remembering the files that passed."""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess

from source_tree import Finding, includes_of

TOOL = "clang-tidy-16"
_LINE = re.compile(r"^(/.*?):(\d+):\d+: (?:warning|error): (.*)$")


def _commands(root: pathlib.Path, build: pathlib.Path) -> dict[pathlib.Path, str]:
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    paths = {pathlib.Path(entry["file"]): entry["command"] for entry in entries}
    return {path: command for path, command in paths.items()
            if path.is_relative_to(root / "src") and path.is_file()}


def _reached(path: pathlib.Path, src: pathlib.Path, seen: set[pathlib.Path]) -> set[pathlib.Path]:
    """The file and the project's headers that it includes, however far."""
    if path not in seen and path.is_file():
        seen.add(path)
        for include in includes_of(path):
            if include.quoted:
                _reached(src / include.target, src, seen)
    return seen


@functools.lru_cache(maxsize=None)
def _digest(path: pathlib.Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _key(path: pathlib.Path, command: str, root: pathlib.Path, version: str) -> str:
    key = hashlib.sha256(f"{version}\n{command}\n".encode())
    for reached in [root / ".clang-tidy", *sorted(_reached(path, root / "src", set()))]:
        key.update(_digest(reached))
    return key.hexdigest()


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
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run([TOOL, "--version"], capture_output=True, text=True, check=True).stdout
    keys = {path: cache / _key(path, command, root, version)
            for path, command in _commands(root, build).items()}
    todo = [path for path, key in keys.items() if not key.exists()]
    # The longest first, so that no core waits at the end.
    todo.sort(key=lambda path: -path.stat().st_size)
    found: set[Finding] = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, faults in zip(todo, pool.map(lambda path: _run(path, root, build), todo)):
            found.update(faults)
            if not faults:
                keys[path].touch()
    print(f"{len(todo)} files read, {len(keys) - len(todo)} known to be right")
    for stale in set(cache.iterdir()) - set(keys.values()):
        stale.unlink()
    return sorted(found)
