"""What no validator sees, in both formats."""
import zipfile

from lxml import etree

import structure_docx
import structure_odt
from finding import Finding

_TAGS = ("{{", "}}", "{%", "%}")
_CHECKS = {"odt": structure_odt.CHECKS, "docx": structure_docx.CHECKS}


def _well_formed(document):
    for name in document.xml_parts():
        try:
            document.tree(name)
        except etree.XMLSyntaxError as error:
            yield f"{name} is not XML: {error}"


def _container(document):
    names = [entry.filename for entry in document.entries]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name} stands twice in the file"
    for entry in document.entries:
        if entry.date_time != (1980, 1, 1, 0, 0, 0):
            yield f"{entry.filename} carries a date: {entry.date_time}"
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield f"{entry.filename} is compressed in an unusual way"


def _leftover_tags(document):
    for paragraph in document.paragraphs():
        if any(tag in paragraph for tag in _TAGS):
            yield f"a tag is left: {paragraph[:60]}"


# What a document takes from its notes, right or wrong.
_MANNERS = (_leftover_tags, structure_odt.headings, structure_docx.headings,
            structure_odt.empty_paragraphs, structure_docx.empty_paragraphs)


def check(documents, rough=frozenset()) -> list[Finding]:
    """rough: stems of documents with tags and a broken outline on purpose: templates, hostile
    notes."""
    found = []
    for document in documents:
        faults = list(_well_formed(document))
        if not faults:
            checks = [_container, *_CHECKS[document.kind], _leftover_tags]
            if document.path.stem in rough:
                checks = [one for one in checks if one not in _MANNERS]
            faults = [fault for one in checks for fault in one(document)]
        found += [Finding(document.path.name, "structure", fault) for fault in faults]
    return found
