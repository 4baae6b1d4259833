"""The schemas: ISO 29500-4 (XSD) for DOCX, OpenDocument 1.3 (RelaxNG) for ODT."""
import functools
import os
import pathlib
import re
import subprocess
import tempfile

from finding import Finding, Skipped

SCHEMAS = pathlib.Path(os.environ.get("GREFFIER_SCHEMAS",
                                      pathlib.Path(__file__).parents[3] / "shared/schemas"))
OOXML = SCHEMAS / "ooxml-iso29500-4-2016"
# libxml2 reads this before its first lookup.
os.environ["XML_CATALOG_FILES"] = f"{OOXML}/opc/catalog.xml {SCHEMAS}/w3c/catalog.xml"

from lxml import etree  # noqa: E402  (after the catalogue)

# Which schema a part of a DOCX follows, by the name of the part.
_OOXML_SCHEMAS = [
    (r"\[Content_Types\]\.xml", "opc/opc-contentTypes.xsd"),
    (r"(.*/)?_rels/.*\.rels", "opc/opc-relationships.xsd"),
    (r"docProps/core\.xml", "opc/opc-coreProperties.xsd"),
    (r"docProps/app\.xml", "ISO-IEC29500-4_2016/shared-documentPropertiesExtended.xsd"),
    (r"docProps/custom\.xml", "ISO-IEC29500-4_2016/shared-documentPropertiesCustom.xsd"),
    (r"word/theme/.*\.xml", "ISO-IEC29500-4_2016/dml-main.xsd"),
    (r"word/[A-Za-z]+\d*\.xml", "ISO-IEC29500-4_2016/wml.xsd"),
]


@functools.lru_cache(maxsize=None)
def _xsd(name: str):
    return etree.XMLSchema(etree.parse(str(OOXML / name), etree.XMLParser(no_network=True)))


@functools.lru_cache(maxsize=None)
def _without_extensions():
    return etree.XSLT(etree.parse(str(SCHEMAS / "mce.xsl")))


def _check_part(document, part) -> list[Finding]:
    schema = next((name for pattern, name in _OOXML_SCHEMAS if re.fullmatch(pattern, part)), None)
    if schema is None:
        return []
    tree = _without_extensions()(etree.fromstring(document.parts[part]))
    schema = _xsd(schema)
    schema.validate(tree)
    return [Finding(document.path.name, "XSD", f"{part}: {error.message}")
            for error in schema.error_log]


def check_ooxml(documents) -> list[Finding]:
    if not OOXML.is_dir():
        raise Skipped(f"no OOXML schemas in {SCHEMAS}")
    return [finding for document in documents if document.kind == "docx"
            for part in document.xml_parts() for finding in _check_part(document, part)]


def _emacs_schema(name: str) -> pathlib.Path | None:
    found = sorted(pathlib.Path("/usr/share/emacs").glob(f"*/etc/schema/{name}"))
    return found[-1] if found else None


def _odf_schemas() -> tuple[pathlib.Path, pathlib.Path]:
    """The schema of the parts, and that of the manifest."""
    own = SCHEMAS / "odf1.3"
    if own.is_dir():
        return (own / "OpenDocument-v1.3-schema.rng", own / "OpenDocument-v1.3-manifest-schema.rng")
    parts = _emacs_schema("OpenDocument-schema-v1.3.rnc")
    manifest = _emacs_schema("od-manifest-schema-v1.2-os.rnc")
    if parts is None or manifest is None:
        raise Skipped("no OpenDocument schema: install emacs-common")
    return parts, manifest


def _jing(schema: pathlib.Path, files: list[pathlib.Path]) -> list[str]:
    # -i: identifiers are checked by structure.py; the schema's own declarations of them clash.
    compact = ["-c"] if schema.suffix == ".rnc" else []
    run = subprocess.run(["jing", "-i", *compact, str(schema), *map(str, files)],
                         stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    # Faults go to stdout; stderr has what the Java launcher thinks of the machine.
    lines = run.stdout.splitlines()
    return lines or ([f"jing: status {run.returncode}: {run.stderr.strip()}"]
                     if run.returncode else [])


def check_odf(documents) -> list[Finding]:
    parts_schema, manifest_schema = _odf_schemas()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        names, parts, manifests = {}, [], []
        for number, document in enumerate(d for d in documents if d.kind == "odt"):
            for part in ("content.xml", "styles.xml", "meta.xml", "settings.xml",
                         "META-INF/manifest.xml"):
                if part not in document.parts:
                    continue
                copy = folder / f"{number}-{pathlib.PurePath(part).name}"
                copy.write_bytes(_for_schema(document.parts[part], manifest_schema))
                names[str(copy)] = f"{document.path.name}: {part}"
                (manifests if "manifest" in part else parts).append(copy)
        lines = (_jing(parts_schema, parts) if parts else [])
        lines += (_jing(manifest_schema, manifests) if manifests else [])
        return [_finding(line, names) for line in lines]


def _for_schema(part: bytes, manifest_schema: pathlib.Path) -> bytes:
    """Emacs has the manifest's schema of version 1.2, which differs by that number only."""
    if manifest_schema.suffix == ".rnc":
        return part.replace(b'manifest:version="1.3"', b'manifest:version="1.2"')
    return part


def _finding(line: str, names: dict[str, str]) -> Finding:
    copy, _, rest = line.partition(":")
    file, _, part = names.get(copy, "jing: ").partition(": ")
    return Finding(file, "RelaxNG", f"{part}:{rest}" if part else line)
