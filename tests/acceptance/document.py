"""A finished document, as this folder reads it: parts, paragraphs, words."""
import collections
import pathlib
import re
import unicodedata
import zipfile

from lxml import etree

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True,
                          remove_pis=True, huge_tree=True)
_WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_WORD = re.compile(r"\d+|[^\W\d_]+")


def q(name: str) -> str:
    """"text:p" as lxml writes it."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def name_of(node) -> str:
    """The tag of an element with its usual prefix; "" for what is no element."""
    if not isinstance(node.tag, str):
        return ""
    tag = etree.QName(node)
    return f"{_PREFIXES.get(tag.namespace, tag.namespace)}:{tag.localname}"


def words(text: str) -> list[str]:
    """Letters in a row and digits in a row, so that "14h30" and "14 h 30" are the same words."""
    text = unicodedata.normalize("NFC", text.translate(_WITHOUT_WIDTH))
    return _WORD.findall(text)


class Document:
    """Reads a package; the parts are bytes, in their order. Raises zipfile.BadZipFile."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        with zipfile.ZipFile(self.path) as archive:
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}
        self.kind = "odt" if "content.xml" in self.parts else "docx"
        self._trees = {}

    def xml_parts(self) -> list[str]:
        """LibreOffice writes an empty one, which is none."""
        return [name for name, content in self.parts.items()
                if name.endswith((".xml", ".rels", ".rdf")) and content]

    def tree(self, name: str):
        """The root of a part, or None. Raises etree.XMLSyntaxError."""
        if name in self.parts and name not in self._trees:
            self._trees[name] = etree.fromstring(self.parts[name], _PARSER)
        return self._trees.get(name)

    def paragraphs(self) -> list[str]:
        """The text of body, headers, footers and notes, and of alternatives, by paragraph."""
        reader = _OdtReader() if self.kind == "odt" else _DocxReader()
        for name in self.parts:
            if reader.holds_text(name):
                reader.visit(self.tree(name))
        return reader.paragraphs

    def alternatives(self) -> list[str]:
        """The texts that stand for pictures, which no page shows."""
        trees = [self.tree(name) for name in self.xml_parts()]
        texts = [node.text or "" for tree in trees for node in
                 tree.iter(q("svg:title"), q("svg:desc"))]
        return texts + [node.get(key, "") for tree in trees
                        for node in tree.iter(q("wp:docPr")) for key in ("descr", "title")]

    def words(self) -> collections.Counter:
        return collections.Counter(word for text in self.paragraphs() for word in words(text))


class _Reader:
    """Walks a part; paragraphs nest (a footnote, a text box)."""

    PARAGRAPHS = SKIPPED = SPACES = frozenset()

    def __init__(self):
        self.paragraphs = []
        self._open = []

    def visit(self, node):
        name = name_of(node)
        if not name or name in self.SKIPPED or self.is_skipped(node):
            return
        opens = name in self.PARAGRAPHS
        if opens:
            self._open.append([])
        if name in self.SPACES:
            self.add(" ")
        self.enter(name, node)
        for child in node:
            self.visit(child)
            self.text_after(name, child)
        if opens:
            self.paragraphs.append("".join(self._open.pop()))

    def add(self, text):
        if self._open and text:
            self._open[-1].append(text)

    def is_skipped(self, node):
        return False

    def enter(self, name, node):
        pass

    def text_after(self, name, child):
        pass


class _OdtReader(_Reader):
    PARAGRAPHS = {"text:p", "text:h", "svg:title", "svg:desc"}
    SPACES = {"text:s", "text:tab", "text:line-break"}
    # The number of a page is not the same in two programs.
    SKIPPED = {"office:annotation", "text:tracked-changes", "text:note-citation", "office:forms",
               "text:page-number", "text:page-count"}

    @staticmethod
    def holds_text(name):
        return name in ("content.xml", "styles.xml")

    def enter(self, name, node):
        self.add(node.text)

    def text_after(self, name, child):
        self.add(child.tail)


class _DocxReader(_Reader):
    PARAGRAPHS = {"w:p"}
    SPACES = {"w:tab", "w:br", "w:cr", "w:noBreakHyphen"}
    SKIPPED = {"w:del", "w:moveFrom", "mc:Fallback", "w:pPr"}
    PAGE_FIELDS = re.compile(r"^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b")

    def __init__(self):
        super().__init__()
        self._codes = []  # field codes that are open

    @staticmethod
    def holds_text(name):
        return re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name)

    def is_skipped(self, node):
        return (node.tag == q("w:fldSimple")
                and self.PAGE_FIELDS.match(node.get(q("w:instr"), "")))

    def enter(self, name, node):
        if name == "w:fldChar":
            self._follow_field(node.get(q("w:fldCharType")))
        elif name == "w:instrText" and self._codes:
            self._codes[-1] += node.text or ""
        elif name == "w:t" and not any(map(self.PAGE_FIELDS.match, self._codes)):
            self.add(node.text)
        elif name == "wp:docPr":
            self.paragraphs += filter(None, [node.get("descr"), node.get("title")])

    def _follow_field(self, step):
        if step == "begin":
            self._codes.append("")
        elif step == "end" and self._codes:
            self._codes.pop()
