"""Pictures that lie, beside the notes and inside documents. Part of the table of cases.py."""
import os
from collections.abc import Iterator

import documents
import packages
import texts
from cases import KINDS, SECRET, Case, document, roles, with_words, write
from text_cases import MANY, asked, output

# Name, file, bytes, code ("" when the document is made).
PICTURES = [
    ("100,000 x 100,000 pixels", "a.png", lambda: texts.png(MANY, MANY), ""),
    ("4 billion x 4 billion pixels", "a.png", lambda: texts.png(2**32 - 1, 2**32 - 1), "P010"),
    ("no pixels", "a.png", lambda: texts.png(0, 0), "P010"),
    ("65,535 x 65,535 pixels", "a.jpg", lambda: texts.jpeg(65_535, 65_535), ""),
    ("GIF", "a.gif", lambda: b"GIF89a\xff\xff\xff\xff\0\0\0;", "P010"),
    ("PNG called JPEG", "a.jpg", lambda: texts.png(10, 10), ""),
    ("JPEG called PNG", "a.png", lambda: texts.jpeg(10, 10), ""),
    ("half a PNG", "a.png", lambda: texts.png(MANY, MANY)[:40], "P010"),
    ("PNG without its end", "a.png", lambda: texts.png(MANY, MANY)[:-12], "P010"),
    ("cut in its header", "a.png", lambda: texts.png(MANY, MANY)[:20], "P010"),
    ("truncated", "a.jpg", lambda: texts.jpeg(100, 100)[:20], "P010"),
    ("endless segments", "a.jpg", lambda: b"\xff\xd8" + b"\xff\xe0\0\2" * 5_000_000, "P010"),
    ("zip bomb", "a.png", lambda: packages.build([packages.zeros("a", 1024)]), "P010"),
    ("program", "a.png", lambda: b"MZ" + bytes(1000), "P010"),
    ("page", "a.png", lambda: b"<html>", "P010"),
    ("empty", "a.png", lambda: b"", "P010"),
    ("60 MB", "a.png", lambda: texts.png(10, 10, 60 << 20), "P056"),
    ("XXE", "a.svg", lambda: texts.svg(doctype=documents.external("/etc/passwd"), text="&e;"),
     "P070"),
    ("billion laughs", "a.svg", lambda: texts.svg(doctype=documents.laughs(), text="&e;"), "P070"),
    ("100,000 groups deep", "a.svg", lambda: texts.svg(text="<g>" * MANY + "</g>" * MANY), "P070"),
    ("4 billion x 4 billion pixels", "a.svg", lambda: texts.svg(
        'width="4294967295" height="4294967295"'), "P070"),
]
PATHS = [("/etc/passwd", "P010"), ("../secret.txt", "P010"), ("/dev/zero", "P011"), ("pipe.png", "P011"),
         ("file:///etc/passwd", "P011"), ("http://example.org/a.png", "P011"), (".", "P011")]


def of_pictures() -> Iterator[Case]:
    for kind in KINDS:
        for name, path, content, code in PICTURES:
            def make(folder, path=path, content=content):
                write(folder, "h.md", texts.notes(texts.PICTURE.format(path)))
                write(folder, path, content())
            yield Case(f"picture {name} {kind}", make, asked(f"render h.md -o out.{kind}"),
                       2 if code else 0, (code,) if code else (), 80, 5,
                       [] if code else output(f"out.{kind}"))
        for path, code in PATHS:
            def make_path(folder, path=path):
                write(folder, "h.md", texts.notes(texts.PICTURE.format(path)))
                write(folder.parent, "secret.txt", SECRET)
                os.mkfifo(folder / "pipe.png")
            yield Case(f"picture at {path} {kind}", make_path,
                       asked(f"render h.md -o out.{kind}"), 2, (code,))


# Name, the bytes in the place of a PNG of the document.
INSIDE_DOCUMENTS = [
    ("100,000 x 100,000 pixels", lambda: texts.png(MANY, MANY)),
    ("no pixels", lambda: texts.png(0, 0)),
    ("truncated", lambda: texts.png(10, 10)[:20]),
    ("program", lambda: b"MZ" + bytes(1000)),
    ("empty", lambda: b""),
]


def of_documents(pictured: dict[str, bytes]) -> Iterator[Case]:
    """A document holds a picture: nobody decodes it."""
    for kind in KINDS:
        package = documents.with_end(pictured[kind], kind, "{{ corps }}")
        part = next(name for name in packages.names_of(pictured[kind]) if name.endswith(".png"))
        for name, content in INSIDE_DOCUMENTS:
            make = document(kind, lambda folder, package=package, part=part, content=content:
                            packages.with_part(package, part, content()))
            pages = {"template": [f"out.{kind}"], "import": ["out.md"]}
            if content():  # what is no picture at all is none
                pages["import"].append("out-images/greffier1.png")
            for role, command in roles(kind).items():
                yield Case(f"picture inside {name} {kind} {role}", make, command, 0,
                           written=[name for page in pages.get(role, ()) for name in output(page)],
                           told=("I43",) if role == "import" and not content() else ())


def cases(pictured: dict[str, bytes]) -> list[Case]:
    return [*of_pictures(), *of_documents(pictured)]
