"""What no validator sees in a DOCX."""
import posixpath
import re

from document import name_of, q
from outline import faults, repeated

_STYLE_USES = {"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table",
               "w:next": "paragraph"}
_STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")


def _stories(document):
    return [name for name in document.parts if _STORY.fullmatch(name)]


def _elements(document, part):
    tree = document.tree(part)
    return [] if tree is None else [(name_of(node), node) for node in tree.iter()]


def _values(document, part, element, attribute):
    return [node.get(q(attribute)) for name, node in _elements(document, part) if name == element]


def content_types(document):
    types = document.tree("[Content_Types].xml")
    if types is None:
        yield "there is no [Content_Types].xml"
        return
    defaults = [node.get("Extension").lower() for node in types if name_of(node) == "ct:Default"]
    overrides = [node.get("PartName") for node in types if name_of(node) == "ct:Override"]
    yield from repeated(defaults + overrides, "content type of")
    for name in document.parts:
        extension = name.rpartition(".")[2].lower()
        if name != "[Content_Types].xml" and f"/{name}" not in overrides \
                and extension not in defaults:
            yield f"{name} has no content type"
    yield from (f"{name} has a content type and is not there" for name in overrides
                if name.removeprefix("/") not in document.parts)


def _source(rels):
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def relationships(document):
    for rels in (name for name in document.parts if name.endswith(".rels")):
        source = _source(rels)
        if source and source not in document.parts:
            yield f"{rels} belongs to no part"
        known = _relations(document, rels)
        yield from repeated([node.get("Id") for node in known], f"{rels}: relationship")
        for node in known:
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source),
                                                       node.get("Target")))
            if node.get("TargetMode") != "External" and target.lstrip("/") not in document.parts:
                yield f"{rels}: {node.get('Target')} is not there"
    for part in document.parts:
        if part.endswith(".xml") and not part.startswith("["):
            yield from _relation_uses(document, part)


def _relations(document, rels):
    return [node for name, node in _elements(document, rels) if name == "rel:Relationship"]


def _relation_uses(document, part):
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    known = {node.get("Id") for node in _relations(document, rels)}
    prefix = q("r:x")[:-1]
    for element, node in _elements(document, part):
        for key, value in node.items():
            if key.startswith(prefix) and value not in known:
                yield f"{part}: {element} names the relationship {value}, which does not exist"


def styles(document):
    defined = {node.get(q("w:styleId")): node.get(q("w:type"))
               for name, node in _elements(document, "word/styles.xml") if name == "w:style"}
    yield from repeated(_values(document, "word/styles.xml", "w:style", "w:styleId"), "style")
    for part in [*_stories(document), "word/styles.xml", "word/numbering.xml"]:
        for name, node in _elements(document, part):
            value = node.get(q("w:val"))
            if name in _STYLE_USES and defined.get(value) != _STYLE_USES[name]:
                yield f"{part}: {_STYLE_USES[name]} style “{value}” does not exist"
            if name == "w:basedOn" and \
                    defined.get(value) != node.getparent().get(q("w:type")):
                yield f"{part}: base style “{value}” does not exist"


def numberings(document):
    part = "word/numbering.xml"
    instances = _values(document, part, "w:num", "w:numId")
    abstracts = _values(document, part, "w:abstractNum", "w:abstractNumId")
    yield from repeated(instances, "w:num")
    yield from repeated(abstracts, "w:abstractNum")
    for story in [*_stories(document), "word/styles.xml"]:
        for value in _values(document, story, "w:numId", "w:val"):
            if value != "0" and value not in instances:
                yield f"{story}: the list {value} does not exist"
    for value in _values(document, part, "w:abstractNumId", "w:val"):
        if value not in abstracts:
            yield f"{part}: the abstract list {value} does not exist"


def _field_target(code):
    match = re.match(r'\s*(?:(?:PAGE|NOTE)?REF\s+"?|HYPERLINK\s+\\l\s+")([^"\s]+)', code)
    return match and match.group(1)


def names(document):
    bookmarks = [value for part in _stories(document)
                 for value in _values(document, part, "w:bookmarkStart", "w:name")]
    yield from repeated(map(str.lower, bookmarks), "bookmark")
    yield from (f"bookmark “{name}” has more than 40 characters" for name in bookmarks
                if len(name) > 40)
    for part in _stories(document):
        starts = _values(document, part, "w:bookmarkStart", "w:id")
        yield from repeated(starts, f"{part}: bookmark id")
        if sorted(starts) != sorted(_values(document, part, "w:bookmarkEnd", "w:id")):
            yield f"{part}: bookmarks do not start and end in pairs"
        for name, node in _elements(document, part):
            target = node.get(q("w:anchor")) if name == "w:hyperlink" else \
                name == "w:instrText" and _field_target(node.text or "")
            if target and target not in bookmarks:
                yield f"{part}: a link aims at {target}, which does not exist"


def drawings(document):
    nodes = [(part, node) for part in _stories(document)
             for name, node in _elements(document, part) if name == "wp:docPr"]
    yield from repeated([node.get("id") for _, node in nodes], "drawing id")
    yield from (f"{part}: the picture {node.get('name')} has no alternative text"
                for part, node in nodes if node.get("descr") is None and node.get("title") is None)


def notes(document):
    for call, part, note in (("w:footnoteReference", "word/footnotes.xml", "w:footnote"),
                             ("w:endnoteReference", "word/endnotes.xml", "w:endnote")):
        known = _values(document, part, note, "w:id")
        yield from repeated(known, f"{part}: note")
        yield from (f"note {value} does not exist"
                    for value in _values(document, "word/document.xml", call, "w:id")
                    if value not in known)


def _span(cell):
    span = cell.find(f"{q('w:tcPr')}/{q('w:gridSpan')}")
    return int(span.get(q("w:val"))) if span is not None else 1


def tables(document):
    for name, node in (pair for part in _stories(document) for pair in _elements(document, part)):
        if name == "w:tc" and (not len(node) or name_of(node[-1]) != "w:p"):
            yield "a cell does not end with a paragraph"
        if name != "w:tbl":
            continue
        columns = len(node.findall(f"{q('w:tblGrid')}/{q('w:gridCol')}"))
        rows = node.findall(q("w:tr"))
        if not rows:
            yield "a table has no row"
        for row in rows:
            covered = sum(map(_span, row.findall(q("w:tc"))))
            if covered != columns:
                yield f"a row covers {covered} of {columns} columns"


def fields(document):
    for part in _stories(document):
        steps = _values(document, part, "w:fldChar", "w:fldCharType")
        if steps.count("begin") != steps.count("end"):
            yield f"{part}: fields do not begin and end in pairs"


def spaces(document):
    for part in _stories(document):
        for name, node in _elements(document, part):
            text = node.text or ""
            if name == "w:t" and text != text.strip(" \t\n") \
                    and node.get(q("xml:space")) != "preserve":
                yield f"{part}: spaces of “{text}” are lost"


def _levels(document):
    """Style → outline level from 1, inherited."""
    own, bases = {}, {}
    for name, node in _elements(document, "word/styles.xml"):
        if name != "w:style":
            continue
        style = node.get(q("w:styleId"))
        level = node.find(f"{q('w:pPr')}/{q('w:outlineLvl')}")
        base = node.find(q("w:basedOn"))
        own[style] = int(level.get(q("w:val"))) + 1 if level is not None else None
        bases[style] = base.get(q("w:val")) if base is not None else None

    def level_of(style):
        for _ in range(len(bases) + 1):
            if style is None or own.get(style) is not None:
                break
            style = bases.get(style)
        return own.get(style) or 0
    return level_of


def _paragraphs(document):
    """Pairs of a paragraph of the body and the name of its style."""
    for name, node in _elements(document, "word/document.xml"):
        if name == "w:p":
            style = node.find(f"{q('w:pPr')}/{q('w:pStyle')}")
            yield node, style.get(q("w:val")) if style is not None else None


def _text(node):
    return "".join(text.text or "" for text in node.iter(q("w:t")))


def headings(document):
    level_of = _levels(document)
    yield from faults((level_of(style), _text(node)) for node, style in _paragraphs(document)
                      if 0 < level_of(style) < 10)


_CONTENT = {"w:drawing", "w:br", "w:sectPr", "w:fldChar", "w:fldSimple", "w:pict", "w:object",
            "w:pBdr"}


def _parts_tables(node):
    """Word makes one table of two that touch."""
    around = node.getprevious(), node.getnext()
    return all(other is not None and name_of(other) == "w:tbl" for other in around)


def empty_paragraphs(document):
    for node, style in _paragraphs(document):
        content = any(name_of(child) in _CONTENT for child in node.iter())
        if not _text(node).strip() and not content and name_of(node.getparent()) != "w:tc" \
                and not _parts_tables(node):
            yield f"an empty paragraph (style {style})"


CHECKS = [content_types, relationships, styles, numberings, names, drawings, notes, tables, fields,
          spaces, headings, empty_paragraphs]
