"""The words of notes, read without the program: syntax taken away, the rest kept.

A second reading of the notes language (docs/guide.md), on purpose cruder than the first."""
import html
import re
from typing import NamedTuple

from document import words

_MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre "
           "décembre").split()
_ISO_DATE = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")
_SLASH_DATE = re.compile(r"\b(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})\b")
_FENCE = re.compile(r"\s*(```+|~~~+)")
_CONTAINER = re.compile(r"\s*:{3,}\s*([\w-]*)(.*)$")
_ATTRIBUTE = re.compile(r'([\w-]+)\s*=\s*(?:"([^"]*)"|“([^”]*)”|«([^»]*)»|(\S*))')
# Attributes of containers that are printed; the others say how.
_PRINTED = set("qui echeance échéance etat état decideur pour contre abstention nppv resultat "
               "auteur source mode titre legende motif pouvoir_a date".split())
_SHORT_FORM = re.compile(r"^(?:\*\*)?(Décision|Action|Vote|Key|Decision)\b([^:]*?)\s*:(?:\*\*)?",
                         re.IGNORECASE)

# What is syntax in a line, and what stays of it, in order.
_SYNTAX = [
    (re.compile(r"<!--.*?-->"), " "),
    (re.compile(r"<((?:https?|mailto|ftp):[^<>\s]*)>"), r"\1"),  # a link that shows itself
    (re.compile(r"\[\[[^\]]*\]\]"), " "),                      # [[sommaire]]
    (re.compile(r"^\s*\[\^[^\]]+\]:"), " "),                   # a footnote's definition
    (re.compile(r"\[\^[^\]]+\]"), ""),                         # a footnote's call
    (re.compile(r"^\s*\[[^\]]+\]:\s+\S+.*$"), " "),            # a link's definition
    (re.compile(r'!\[([^\]]*)\]\([^)"]*"([^"]*)"\)'), r"\1 \2"),  # a picture and its title
    (re.compile(r"!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(?<=[\])`\w\"”»])\{[^{}]*\}|\s\{[.#:][^{}]*\}\s*$|\s\{[\w-]+=[^{}]*\}"), ""),
    (re.compile(r"</?(p|br|li|ul|ol|tr|td|th|div|table|thead|tbody)\b[^>]*>", re.I), " "),
    (re.compile(r"</?[a-zA-Z][^>]*>"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
    (re.compile(r"^\s*(?:[-*+]\s+)*(?:\d+|[a-z])[.)]\s+"), " "),  # the number of an item
    (re.compile(r"[*]+|~~|`+"), ""),
    (re.compile(r"(?<!\w)_+|_+(?!\w)"), ""),
]

_KEY = re.compile(r"\s*(?:-\s+)?(?P<key>[\w’' °.·-]+?)\s*:(?:\s+(?P<value>.*)|$)")


class Word(NamedTuple):
    text: str
    line: int


def _long_dates(text: str) -> str:
    """As fields print them; dates of running text stay as they are."""
    def long(match):
        year, month, day = (int(match[key]) for key in "ymd")
        return f"{day} {_MONTHS[month - 1]} {year}" if 1 <= month <= 12 else match.group()
    return _SLASH_DATE.sub(long, _ISO_DATE.sub(long, text))


def _without_syntax(line: str) -> str:
    for pattern, kept in _SYNTAX:
        line = pattern.sub(kept, line)
    return html.unescape(line)


def _container_words(attributes: str) -> str:
    values = [_ATTRIBUTE.sub(" ", attributes)]  # a title
    for key, *quoted in _ATTRIBUTE.findall(attributes):
        value = next(filter(None, quoted), "")
        if key.lower() in _PRINTED and value != "0":  # no abstention is not written
            values.append(value)
    return _long_dates(" ".join(values))


def split(notes: str) -> tuple[list[str], list[str], int]:
    """The lines of the header, those of the body, and the number of the body's first line."""
    lines = notes.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].strip() == "---":
        for number, line in enumerate(lines[1:], 1):
            if line.strip() in ("---", "..."):
                return lines[1:number], lines[number + 1:], number + 2
    return [], lines, 1


def header_words(notes: str, settings: set[str]) -> list[Word]:
    """The words of the values, dates in letters; the keys listed in settings are left out, with
    all that is under them."""
    header, _, _ = split(notes)
    found, skipped = [], None  # the indent of the key that is left out
    for number, line in enumerate(header, 2):
        match = _KEY.match(line)
        indent = len(line) - len(line.lstrip())
        if skipped is not None and (indent <= skipped and line.strip()):
            skipped = None
        if match and skipped is None and match["key"].strip().lower() in settings:
            skipped = indent
        if skipped is not None or line.lstrip().startswith("#"):
            continue
        if re.search(r"\.(png|jpe?g|svg)\s*$", line):
            continue  # a picture
        value = re.sub(r"(?<=[{,])\s*[\w-]+\s*:\s", " ", (match["value"] or "") if match else line)
        found += [Word(word, number) for word in words(_long_dates(value))]
    return found


def _body_lines(body: list[str], first: int):
    """Pairs of a line number and the text of a line, without what is no text."""
    fence = None
    inside = []  # names of the open containers
    for number, line in enumerate(body, first):
        mark = _FENCE.match(line)
        if mark and (fence is None or line.strip().startswith(fence)):
            fence = mark.group(1) if fence is None else None
            continue
        if fence is not None:
            yield number, line
            continue
        container = _CONTAINER.match(line)
        if container and (container.group(1) or not container.group(2).strip()):
            if container.group(1):
                inside.append(container.group(1).lower())
                line = _container_words(container.group(2))
            else:
                del inside[-1:]
                continue
        elif "calendrier" in inside and line.startswith("|"):
            line = line.split("|")[1]  # the dates become marks
        elif "note-interne" not in inside:
            line = _without_syntax(_SHORT_FORM.sub(lambda form: _long_dates(form[2]) + " ", line))
        if "note-interne" not in inside:
            yield number, line


def body_words(notes: str) -> list[Word]:
    _, body, first = split(notes)
    return [Word(word, number) for number, line in _body_lines(body, first) for word in words(line)]
