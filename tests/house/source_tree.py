"""The files of the project, and C++ text with its comments and literals blanked."""
import functools
import os
import pathlib
import re
from typing import Iterator, NamedTuple

CODE_FOLDERS = ("src", "tests", "bench")
SKIPPED_FOLDERS = {"build", "out", ".git", ".cache", "node_modules", "__pycache__"}

# A literal or a comment, whichever comes first. Numbers are there for their digit separators,
# which are no character literals.
_TOKEN = re.compile(
    r"""//[^\n]*
      | /\*.*?\*/
      | (?:u8|[uUL])?R"(?P<fence>[^()\\\s]{0,16})\(.*?\)(?P=fence)"
      | \b[0-9][0-9a-zA-Z_.']*
      | "(?:\\.|[^"\\\n])*"
      | '(?:\\.|[^'\\\n])+'""",
    re.VERBOSE | re.DOTALL)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)


class Finding(NamedTuple):
    path: str
    line: int
    message: str

    def __str__(self):
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class Include(NamedTuple):
    line: int
    target: str
    quoted: bool


def files(root: pathlib.Path) -> Iterator[pathlib.Path]:
    """Every file of the project, sorted, without what is built or fetched."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - SKIPPED_FOLDERS)
        yield from (pathlib.Path(folder, name) for name in sorted(names))


def code_files(root: pathlib.Path, folders=CODE_FOLDERS) -> list[pathlib.Path]:
    return [path for folder in folders for path in files(root / folder)
            if path.suffix in (".cpp", ".hpp")]


@functools.lru_cache(maxsize=None)
def text_of(path: pathlib.Path) -> str:
    return path.read_text(encoding="utf-8")


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _blank(match: re.Match) -> str:
    token = match.group()
    if token[0].isdigit():
        return token
    return re.sub(r"[^\n]", " ", token)


@functools.lru_cache(maxsize=None)
def code_of(path: pathlib.Path) -> str:
    """The text of a C++ file, same length and lines, comments and literals made of spaces."""
    return _TOKEN.sub(_blank, text_of(path))


@functools.lru_cache(maxsize=None)
def includes_of(path: pathlib.Path) -> list[Include]:
    text = text_of(path)
    return [Include(line_of(text, match.start(1)), match.group(2), match.group(1) == '"')
            for match in _INCLUDE.finditer(text)]
