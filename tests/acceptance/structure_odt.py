"""What no validator sees in an ODT."""
import zipfile

from document import name_of, q
from outline import faults, repeated

_PARTS = ("content.xml", "styles.xml")

# Attribute that names a style → the family it names; by element where the attribute alone does
# not say.
_FAMILIES = {
    ("text:p", "text:style-name"): "paragraph", ("text:h", "text:style-name"): "paragraph",
    ("text:span", "text:style-name"): "text", ("text:a", "text:style-name"): "text",
    ("text:a", "text:visited-style-name"): "text", ("text:list", "text:style-name"): "list",
    ("text:section", "text:style-name"): "section",
    ("text:table-of-content", "text:style-name"): "section",
    ("text:table-of-content-entry-template", "text:style-name"): "paragraph",
    ("text:index-title-template", "text:style-name"): "paragraph",
    ("text:index-entry-link-start", "text:style-name"): "text",
    ("text:list-level-style-bullet", "text:style-name"): "text",
    ("text:list-level-style-number", "text:style-name"): "text",
    ("text:outline-level-style", "text:style-name"): "text",
    ("text:notes-configuration", "text:citation-style-name"): "text",
    ("text:notes-configuration", "text:citation-body-style-name"): "text",
    ("text:notes-configuration", "text:default-style-name"): "paragraph",
    ("table:table", "table:style-name"): "table",
    ("table:table-column", "table:style-name"): "table-column",
    ("table:table-row", "table:style-name"): "table-row",
    ("table:table-cell", "table:style-name"): "table-cell",
    ("table:covered-table-cell", "table:style-name"): "table-cell",
    ("draw:frame", "draw:style-name"): "graphic",
    ("style:style", "style:parent-style-name"): None,  # the family of the style itself
    ("style:style", "style:next-style-name"): None,
    ("style:style", "style:list-style-name"): "list",
    ("style:style", "style:master-page-name"): "master-page",
    ("style:master-page", "style:page-layout-name"): "page-layout",
    ("style:master-page", "style:next-style-name"): "master-page",
    ("style:text-properties", "style:font-name"): "font",
}
_DEFINES = {"text:list-style": "list", "style:page-layout": "page-layout",
            "style:master-page": "master-page", "style:font-face": "font"}
_COMMON = {"office:styles", "office:master-styles"}


def _elements(document, part):
    tree = document.tree(part)
    return [] if tree is None else ((name_of(node), node) for node in tree.iter())


def mimetype(document):
    first = document.entries[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.extra:
        yield "mimetype is not first, stored and without extra field"
    if document.parts.get("mimetype") != b"application/vnd.oasis.opendocument.text":
        yield f"mimetype says {document.parts.get('mimetype')}"


def manifest(document):
    listed = [node.get(q("manifest:full-path"))
              for name, node in _elements(document, "META-INF/manifest.xml")
              if name == "manifest:file-entry"]
    yield from repeated(listed, "manifest entry")
    parts = {name for name in document.parts if name != "mimetype"
             and not name.startswith("META-INF/") and not name.endswith("/")}
    yield from (f"{name} is not in the manifest" for name in sorted(parts - set(listed)))
    files = {name for name in listed if not name.endswith("/")}
    yield from (f"the manifest lists {name}, which is not there" for name in sorted(files - parts))


def _family(name, node):
    return node.get(q("style:family")) if name == "style:style" else _DEFINES.get(name)


def _defined(document, part):
    names = []
    for other in {part, "styles.xml"}:
        for section in document.tree(other) if document.tree(other) is not None else []:
            if other == part or name_of(section) in _COMMON:
                names += [(_family(name_of(node), node), node.get(q("style:name")))
                          for node in section.iter() if _family(name_of(node), node)]
    return names


def styles(document):
    for part in _PARTS:
        defined = _defined(document, part)
        yield from repeated(defined, f"{part}: style")
        known = set(defined)
        for name, node in _elements(document, part):
            for (element, attribute), family in _FAMILIES.items():
                value = node.get(q(attribute)) if name == element else None
                family = family or node.get(q("style:family"))
                if value and (family, value) not in known:
                    yield f"{part}: {family} style “{value}” of {name} does not exist"


def identifiers(document):
    for part in _PARTS:
        nodes = list(_elements(document, part))

        def values(attribute, *elements):
            return [node.get(q(attribute)) for name, node in nodes
                    if (not elements or name in elements) and node.get(q(attribute)) is not None]

        yield from repeated(values("xml:id"), f"{part}: xml:id")
        yield from repeated(values("text:name", "text:bookmark", "text:bookmark-start"), "bookmark")
        yield from repeated(values("text:id", "text:note"), "note")
        yield from repeated(values("table:name", "table:table"), "table")
        yield from repeated(values("text:name", "text:section", "text:table-of-content"), "section")
        yield from repeated(values("draw:name", "draw:frame"), "frame")
        starts = values("text:name", "text:bookmark-start")
        if sorted(starts) != sorted(values("text:name", "text:bookmark-end")):
            yield f"{part}: bookmarks do not start and end in pairs"
        yield from _links(part, nodes, values)


def _links(part, nodes, values):
    anchors = set(values("text:name", "text:bookmark", "text:bookmark-start"))
    lists = set(values("xml:id", "text:list"))
    for name, node in nodes:
        target = node.get(q("xlink:href"), "")
        if name == "text:a" and target.startswith("#") and "|" not in target \
                and target[1:] not in anchors:
            yield f"{part}: a link aims at {target}, which does not exist"
        if name == "text:bookmark-ref" and node.get(q("text:ref-name")) not in anchors:
            yield f"{part}: a reference aims at {node.get(q('text:ref-name'))}"
        continued = node.get(q("text:continue-list"))
        if continued and continued not in lists:
            yield f"{part}: a list continues {continued}, which does not exist"


def pictures(document):
    for part in _PARTS:
        for name, node in _elements(document, part):
            target = node.get(q("xlink:href"), "")
            if name == "draw:image" and target.removeprefix("./") not in document.parts:
                yield f"{part}: the picture {target} is not in the file"
            if name == "draw:frame" and node.find(q("draw:image")) is not None \
                    and node.find(q("svg:title")) is None and node.find(q("svg:desc")) is None \
                    and node.get(q("loext:decorative")) is None:
                yield f"{part}: the picture {node.get(q('draw:name'))} has no alternative text"


def tables(document):
    for name, node in (pair for part in _PARTS for pair in _elements(document, part)):
        if name == "table:table-cell" and (
                not len(node) or name_of(node[-1]) not in ("text:p", "text:h", "text:list")):
            yield "a cell has no paragraph"
        if name in ("text:list", "text:list-item", "table:table-row") and not len(node):
            yield f"an empty {name}"
        if name == "table:table":
            yield from _uneven_rows(node)


def _repeats(node):
    return int(node.get(q("table:number-columns-repeated"), "1"))


def _uneven_rows(table):
    def own(tag):  # not those of a table inside a cell
        return [node for node in table.iter(q(tag))
                if next(node.iterancestors(q("table:table"))) is table]
    columns = sum(map(_repeats, own("table:table-column")))
    for row in own("table:table-row"):
        covered = sum(map(_repeats, row))
        if covered != columns:
            yield f"a row of table {table.get(q('table:name'))} covers {covered} of {columns} columns"


def headings(document):
    yield from faults((int(node.get(q("text:outline-level"), "1")), "".join(node.itertext()))
                      for name, node in _elements(document, "content.xml") if name == "text:h")


_NOTHING = {"text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:soft-page-break",
            "text:span"}


def _ruled_styles(document):
    """Styles with a border: an empty paragraph of theirs is a line across the page."""
    return {style.get(q("style:name")) for part in _PARTS for name, style in
            _elements(document, part) if name == "style:style"
            and any("border" in key for node in style for key in node.keys())}


def empty_paragraphs(document):
    ruled = _ruled_styles(document)
    for name, node in _elements(document, "content.xml"):
        if name == "text:p" and not "".join(node.itertext()).strip() \
                and all(name_of(child) in _NOTHING for child in node.iter() if child is not node) \
                and name_of(node.getparent()) not in ("table:table-cell", "text:note-body") \
                and node.get(q("text:style-name")) not in ruled:
            yield f"an empty paragraph (style {node.get(q('text:style-name'))})"


CHECKS = [mimetype, manifest, styles, identifiers, pictures, tables, headings, empty_paragraphs]
