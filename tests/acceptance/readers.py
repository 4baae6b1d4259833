"""Programs written by others read the documents: python3-docx, odfpy, pandoc."""
import contextlib
import io
import subprocess

from document import words
from finding import Finding, Skipped


def _read_docx(path) -> None:
    import docx
    document = docx.Document(str(path))
    sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            row.cells
    document.core_properties.title


def _read_odt(path) -> None:
    import odf.opendocument
    log = io.StringIO()
    with contextlib.redirect_stdout(log), contextlib.redirect_stderr(log):
        odf.opendocument.load(str(path))
    if log.getvalue():  # it tells a part that it cannot parse, and goes on without
        raise ValueError(log.getvalue()[:200])


_READERS = {"docx": ("python3-docx", _read_docx), "odt": ("odfpy", _read_odt)}


def check_python(documents) -> list[Finding]:
    found = []
    for document in documents:
        reader, read = _READERS[document.kind]
        try:
            read(document.path)
        except ImportError as error:
            raise Skipped(f"{reader} is not installed: {error}") from error
        except Exception as error:  # whatever a stranger raises is a refusal
            found.append(Finding(document.path.name, reader, f"cannot read it: {error!r}"))
    return found


def check_pandoc(documents) -> list[Finding]:
    """pandoc reads the file without a warning, and its body is not empty."""
    found = []
    for document in documents:
        run = subprocess.run(["pandoc", "--from", document.kind, "--to", "plain", "--wrap=none",
                              str(document.path)], stdin=subprocess.DEVNULL,
                             capture_output=True, text=True, timeout=300)
        if run.returncode:
            found.append(Finding(document.path.name, "pandoc", run.stderr.strip()))
        elif not words(run.stdout):
            found.append(Finding(document.path.name, "pandoc", "reads no word"))
    return found
