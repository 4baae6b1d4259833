"""A tool that reads every source of src/, and is not asked again about those that passed."""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
from dataclasses import dataclass, field
from typing import Callable

from source_tree import Finding, includes_of


@dataclass
class Reader:
    """A tool: what it finds in a file, with what is to be remembered of one where that is nothing."""
    version: str
    run: Callable[[pathlib.Path], tuple[list[Finding], str]]
    settings: list[pathlib.Path] = field(default_factory=list)


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
def digest(path: pathlib.Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _key(path: pathlib.Path, command: str, root: pathlib.Path, reader: Reader) -> str:
    key = hashlib.sha256(f"{reader.version}\n{command}\n".encode())
    for reached in [*reader.settings, *sorted(_reached(path, root / "src", set()))]:
        key.update(digest(reached))
    return key.hexdigest()


def check(root: pathlib.Path, build: pathlib.Path, cache: pathlib.Path,
          reader: Reader) -> tuple[list[Finding], list[str]]:
    """What is found, and what is remembered of the files without a fault."""
    cache.mkdir(parents=True, exist_ok=True)
    keys = {path: cache / _key(path, command, root, reader)
            for path, command in _commands(root, build).items()}
    todo = [path for path, key in keys.items() if not key.exists()]
    # The longest first, so that no core waits at the end.
    todo.sort(key=lambda path: -path.stat().st_size)
    found: set[Finding] = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, (faults, note) in zip(todo, pool.map(reader.run, todo)):
            found.update(faults)
            if not faults:
                keys[path].write_text(note, encoding="utf-8")
    print(f"{len(todo)} files read, {len(keys) - len(todo)} known to be right")
    for stale in set(cache.iterdir()) - set(keys.values()):
        stale.unlink()
    return sorted(found), [key.read_text(encoding="utf-8") for key in keys.values() if key.exists()]
