"""LibreOffice opens each document, converts it to PDF and to the other format, and loses nothing."""
import collections
import pathlib
import re
import shutil
import subprocess
import tempfile

from document import Document, words
from finding import Finding, Skipped

_SECONDS = 900
_AT_ONCE = 100  # of 248 files, LibreOffice 7.4 left the last one out
_OTHER = {"odt": "docx", "docx": "odt"}


def convert(folder: pathlib.Path, target: str, files: list[pathlib.Path]) -> str:
    """Converts all files in one process, with a profile of its own; what it complains of."""
    if shutil.which("soffice") is None:
        raise Skipped("LibreOffice is not installed")
    if not files:
        return ""
    profile = (folder / "profile").as_uri()
    run = subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to",
                          target, "--outdir", str(folder), *map(str, files)],
                         stdin=subprocess.DEVNULL, capture_output=True, text=True,
                         timeout=_SECONDS)
    return run.stderr.strip()[-300:]


def _copies(documents, folder: pathlib.Path) -> dict:
    """Numbered copies: two documents of one name in two folders stay apart."""
    copies = {}
    for number, document in enumerate(documents):
        copies[document] = folder / f"{number:03}{document.path.suffix}"
        shutil.copy(document.path, copies[document])
    return copies


def _shown(missing: collections.Counter) -> str:
    return ", ".join(f"{word} ({count})" for word, count in missing.most_common(20))


def _conversion_losses(document, converted: pathlib.Path, log: str) -> list[Finding]:
    name, check = document.path.name, f"to {_OTHER[document.kind]}"
    if not converted.is_file():
        return [Finding(name, check, f"LibreOffice does not convert it: {log}")]
    kept = Document(converted).words()
    missing = _without_copies(document, document.words() - kept)
    return [Finding(name, check, f"words lost: {_shown(missing)}")] if missing else []


def _without_copies(document, missing) -> collections.Counter:
    """What is missing but copies of running headers: ODF repeats them for each page style, and
    LibreOffice writes those of a style that no page of its layout uses only once, or not at all."""
    running = document.tree("styles.xml")
    if running is None:
        return missing
    copies = collections.Counter(words(" ".join(running.itertext())))
    return collections.Counter({word: count for word, count in missing.items()
                                if count > copies[word]})


def check_conversions(documents) -> list[Finding]:
    """DOCX → ODT and ODT → DOCX keep every word, counted."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        copies = _copies(documents, folder)
        for kind, other in _OTHER.items():
            chosen = [document for document in documents if document.kind == kind]
            output = folder / kind
            log = convert(output, other, [copies[document] for document in chosen])
            for document in chosen:
                converted = output / copies[document].with_suffix(f".{other}").name
                found += _conversion_losses(document, converted, log)
    return found


def _pdf_text(pdf: pathlib.Path) -> str:
    return subprocess.run(["pdftotext", "-q", str(pdf), "-"], capture_output=True, text=True).stdout


def _pdf_losses(document, pdf: pathlib.Path, log: str) -> list[Finding]:
    name = document.path.name
    if not pdf.is_file():
        return [Finding(name, "PDF", f"LibreOffice does not convert it: {log}")]
    # Capitals may be the style's. A narrow column may cut a long word in two, which then stands
    # glued in the text without spaces.
    text = _pdf_text(pdf).upper()
    glued = re.sub(r"\W", "", text)
    seen = set(words(text)) | set(words(" ".join(document.alternatives()).upper()))
    missing = sorted(word for word in document.words() for capitals in words(word.upper())
                     if capitals not in seen and capitals not in glued)
    return [Finding(name, "PDF", f"words not on the page: {', '.join(missing[:20])}")] \
        if missing else []


def check_pdf(documents) -> list[Finding]:
    """Every word shows on the page: nothing is cut, hidden or overlaid."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        copies = _copies(documents, folder)
        files = list(copies.values())
        log = "".join(convert(folder, "pdf", files[first:first + _AT_ONCE])
                      for first in range(0, len(files), _AT_ONCE))
        return [finding for document in documents for finding in
                _pdf_losses(document, copies[document].with_suffix(".pdf"), log)]
