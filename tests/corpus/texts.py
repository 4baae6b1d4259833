"""Text out of what packages hold: message catalogues (.mo), Mallard pages (.page) and web pages."""
import html.parser
import pathlib
import re
import struct
import xml.etree.ElementTree as tree
from collections.abc import Iterator

_MAGIC = {b"\xde\x12\x04\x95": "<", b"\x95\x04\x12\xde": ">"}

# Elements of Mallard whose text stands alone; all others run inside the text of one of these.
_BLOCKS = {"p", "title", "subtitle", "desc", "cite", "code", "screen", "td", "item", "note", "list",
           "steps", "terms", "table", "tr", "thead", "tbody", "section", "page", "info", "media",
           "figure", "example", "quote", "listing", "synopsis", "links", "comment", "tree"}
_NO_TEXT = {"code", "screen", "info"}  # and what is no Mallard: credits of translators
# What stands for an inline element without text: the title of the page that it links to.
_OBJECT = "\ufffc"
_MALLARD = "{http://projectmallard.org/1.0/}"


def catalogue_lines(path: pathlib.Path) -> Iterator[str]:
    """The lines of each translation that differs from its original."""
    for original, translation in _messages(path.read_bytes()):
        if original and translation not in original.split("\0"):
            yield from re.split(r"[\n\0]", translation)


def _messages(data: bytes) -> Iterator[tuple[str, str]]:
    order = _MAGIC[data[:4]]
    count, originals, translations = struct.unpack_from(order + "8x3I", data)
    for index in range(count):
        yield (_string(data, order, originals + 8 * index).split("\4")[-1],
               _string(data, order, translations + 8 * index))


def _string(data: bytes, order: str, at: int) -> str:
    length, start = struct.unpack_from(order + "2I", data, at)
    return data[start:start + length].decode()


def page_lines(path: pathlib.Path) -> Iterator[str]:
    """Titles, paragraphs, items and cells, the spaces of the markup made single."""
    for text in _blocks(tree.parse(path).getroot()):
        if line := _single_spaced(text):
            yield line


def _single_spaced(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def _blocks(element: tree.Element) -> Iterator[str]:
    """The text of `element` up to each block inside it, and those blocks in their order."""
    text = element.text or ""
    for child in element:
        if _is_block(child):
            yield text
            text = ""
            if _name(child) not in _NO_TEXT and child.tag.startswith(_MALLARD):
                yield from _blocks(child)
        else:
            text += "".join(child.itertext()) or _OBJECT
        text += child.tail or ""
    yield text


def _is_block(element: tree.Element) -> bool:
    return not str(element.tag).startswith(_MALLARD) or _name(element) in _BLOCKS


def _name(element: tree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


# Elements of HTML that run inside a line, and those whose text is none of it.
_INLINE = {"a", "abbr", "acronym", "b", "bdo", "big", "cite", "dfn", "em", "font", "i", "q", "small",
           "span", "strong", "sub", "sup", "tt", "u", "var"}
_CODE = {"code", "kbd", "samp", "tt"}
_HIDDEN = {"script", "style", "pre", "head"}


def web_lines(path: pathlib.Path) -> Iterator[str]:
    """The text of each block of a web page; code inside it stands between grave accents."""
    reader = _WebReader()
    reader.feed(path.read_text(errors="replace"))
    reader.close()
    for text in reader.texts:
        if line := _single_spaced(text):
            yield line


class _WebReader(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts = [""]
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        self._pass(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN
        self._pass(tag)

    def handle_data(self, data: str) -> None:
        if self._hidden == 0:
            self.texts[-1] += data

    def _pass(self, tag: str) -> None:
        if tag in _CODE:
            self.texts[-1] += "`"
        elif tag not in _INLINE:
            self.texts.append("")
