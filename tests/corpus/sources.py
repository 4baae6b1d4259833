"""The texts of the corpus: which packages, and which of their lines are models of French."""
import pathlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import habits
import packages
import texts


@dataclass
class Source:
    """The distinct lines of one package that serve, and how many do not, by reason."""
    name: str
    lines: list[str] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)

    def add(self, line: str) -> None:
        """Takes `line`, unless it is no model."""
        if reason := habits.fault(line):
            self.dropped[reason] += 1
        else:
            self.lines.append(line)


# A name, the packages that may hold the texts (Ubuntu keeps translations apart), and the files.
_PAGES = "usr/share/help/{}/**/*.page"
_CATALOGUES = "usr/share/locale*/fr/LC_MESSAGES/{}*.mo"
_UBUNTU = "language-pack-gnome-fr-base"
_TEST = [
    ("gnome-user-docs", ["gnome-user-docs", "gnome-user-docs-fr"], _PAGES.format("fr")),
    ("evolution-common", ["evolution-common", _UBUNTU], _CATALOGUES.format("evolution")),
    ("nautilus-data", ["nautilus-data", _UBUNTU], _CATALOGUES.format("nautilus")),
    ("gimp-data", ["gimp-data", _UBUNTU], _CATALOGUES.format("gimp[23]0")),
]
_ANY = [_PAGES.format("fr"), "usr/**/fr/LC_MESSAGES/*.mo", "**/*.fr.html", "**/fr*/**/*.html"]
_READERS = {".page": texts.page_lines, ".mo": texts.catalogue_lines, ".html": texts.web_lines}


def read(folder: pathlib.Path) -> list[Source]:
    """The sources of the test; packages are kept in `folder`. Raises packages.NoNetwork."""
    return [_source(name, alternatives, [pattern], folder)
            for name, alternatives, pattern in _TEST]


def read_other(package: str, folder: pathlib.Path) -> Source:
    """Every French text of another package, to see how the rules do elsewhere."""
    return _source(package, [package], _ANY, folder)


def _source(name: str, alternatives: list[str], patterns: list[str],
            folder: pathlib.Path) -> Source:
    source = Source(name)
    for package in alternatives:
        root = None if source.lines else packages.unpacked(package, folder)
        if root is None:
            continue
        english = set(_lines(root, [_PAGES.format("C")]))
        for line in dict.fromkeys(_lines(root, patterns)):
            if line in english:
                source.dropped["not translated"] += 1
            else:
                source.add(line)
    if not source.lines:
        raise SystemExit(f"no French text in {', '.join(alternatives)}")
    return source


def _lines(root: pathlib.Path, patterns: list[str]) -> Iterator[str]:
    for path in sorted({path for pattern in patterns for path in root.glob(pattern)}):
        for line in _READERS[path.suffix](path):
            if line.strip():
                yield line
