"""The table of hostile inputs: how each is made, what is asked, and what must come of it."""
import functools
import pathlib
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import documents
import packages
import texts

SECRET = documents.SECRET
BASE = 64       # MiB: for what is refused at once; the player itself, which starts it, takes 50
KINDS = ("odt", "docx")
INSIDE = "outside/inside/"


@dataclass
class Case:
    name: str
    make: Callable[[pathlib.Path], None]  # fills the folder
    command: list[str]
    status: int
    codes: tuple[str, ...] = ()           # at least these; none: no warning, no error
    mebibytes: int = BASE
    seconds: float = 5
    written: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)  # what stood there, in whose place it writes
    told: tuple[str, ...] = ()            # rules that the report of an import must have
    look: Callable[[pathlib.Path], int] = lambda path: 0  # at what is written: 0 when it is right


def write(folder: pathlib.Path, name: str, content: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def files(**named) -> Callable[[pathlib.Path], None]:
    """Makes files: `notes_md` is notes.md. What is made lazily is a function."""
    def make(folder: pathlib.Path) -> None:
        for name, content in named.items():
            stem, _, ending = name.rpartition("_")
            write(folder, f"{stem}.{ending}", content() if callable(content) else content)
    return make


def document(kind: str, make) -> Callable[[pathlib.Path], None]:
    """Notes, and the document that is asked about; the path of the folder for what needs it."""
    def fill(folder: pathlib.Path) -> None:
        write(folder, "notes.md", texts.NOTES)
        write(folder, "donnees.yaml", f"liste: [{', '.join(['a'] * 1000)}]\n")
        write(folder.parent, "secret.txt", SECRET)
        write(folder, f"h.{kind}", make(folder))
    return fill


def roles(kind: str) -> dict[str, list[str]]:
    return {"template": ["render", "notes.md", "--template", f"h.{kind}", "-o", f"out.{kind}"],
            "import": ["import", f"h.{kind}", "-o", "out.md"],
            "check": ["check", f"h.{kind}"],
            "typo": ["typo", f"h.{kind}"]}


def in_every_role(name: str, kind: str, make, code: str, limit: str = "",
                  **bounds) -> Iterator[Case]:
    asked = ["--limite", limit] if limit else []
    for role, command in roles(kind).items():
        yield Case(f"{name} {kind} {role}", document(kind, make), command + asked, 2, (code,),
                   **bounds)


PACKAGES = [
    ("zip bomb", packages.bomb, "Z016"),
    ("zip bomb that lies", packages.lying_bomb, "Z007"),
    ("12,000 parts", packages.many_parts, "Z015"),
    ("parts of 900 MiB", packages.heavy_parts, "Z017"),
    ("overlapping parts", packages.overlapping, "Z006"),
    ("zip64", packages.zip64, "Z008"),
    ("4 GiB claimed", packages.four_gigabytes, "Z016"),
    ("encrypted part", packages.encrypted, "Z010"),
    ("larger claim", packages.larger_claim, "Z007"),
    ("part beyond the end", packages.beyond_the_end, "Z006"),
    ("60,000 entries claimed", packages.more_entries_claimed, "Z015"),
    ("two names for a part", packages.two_headers, "Z006"),
    ("duplicate part", packages.twice, "Z013"),
    ("cut at a tenth", packages.truncated(.1), "Z004"),
    ("cut at half", packages.truncated(.5), "Z004"),
    ("cut near the end", packages.tail_lost, "Z004"),
    ("name ..", packages.named(b"../outside.txt"), "Z012"),
    ("name .. inside", packages.named(b"Pictures/../../../x"), "Z012"),
    ("name absolute", packages.named(b"/tmp/greffier-hostile"), "Z012"),
    ("name backslash", packages.named(b"..\\..\\x"), "Z012"),
    ("name drive", packages.named(b"C:/x"), "Z012"),
    ("name not UTF-8", packages.named(b"a\xff.xml", 0), "Z012"),
    ("name with NUL", packages.named(b"content.xml\0.png"), "Z012"),
    ("name empty", packages.named(b""), "Z012"),
]


def of_packages(blank: dict[str, bytes]) -> Iterator[Case]:
    for name, make, code in PACKAGES:
        for kind in KINDS:
            yield from in_every_role(
                name, kind, lambda folder, make=make, kind=kind:
                make(blank[kind], documents.MAIN[kind]), code)
    alike = packages.twice_by_case
    yield from in_every_role("duplicate by case", "docx",
                             lambda folder: alike(blank["docx"], documents.MAIN["docx"]), "Z013")
    for role, command in roles("odt").items():
        code = "R501" if role == "import" else "O039"
        yield Case(f"password odt {role}", document("odt", lambda folder:
                   documents.manifest_encrypted(blank["odt"])), command, 2, (code,))
    for role, command in roles("docx").items():
        yield Case(f"password docx {role}", document("docx", lambda folder: documents.ole_encrypted()),
                   command, 2, ("R501" if role == "import" else "Z003",))
    for kind in KINDS:  # the entry says that it is a link: it is bytes like any other
        yield Case(f"link in the package {kind}", document(kind, lambda folder, kind=kind:
                   packages.link(blank[kind], documents.MAIN[kind])), roles(kind)["template"], 0,
                   written=[f"{INSIDE}out.{kind}"], look=without(SECRET, "root:"))


SHEETS = {"ods": ("content.xml", lambda: documents.ods("")),
          "xlsx": ("xl/worksheets/sheet1.xml", lambda: documents.xlsx(""))}


def of_sheets() -> Iterator[Case]:
    """The packages of spreadsheets, and their XML, which is read in another way."""
    for kind, (part, sheet) in SHEETS.items():
        command = ["import", f"h.{kind}", "-o", "out.md"]
        for name, make, code in PACKAGES:
            yield Case(f"{name} {kind}", document(kind, lambda folder, make=make, part=part,
                       sheet=sheet: make(sheet(), part)), command, 2, (code,))
        for name, doctype in (("XXE", lambda: documents.external("/etc/passwd")),
                              ("billion laughs", documents.laughs),
                              ("quadratic entities", documents.quadratic)):
            yield Case(f"{name} {kind}", document(kind, lambda folder, doctype=doctype, part=part,
                       sheet=sheet: packages.with_part(sheet(), part, doctype() +
                                                       packages.text_of(sheet(), part))),
                       command, 2, ("X002",))
        deep = "<x>" * 100_000 + "</x>" * 100_000
        yield Case(f"100,000 elements deep {kind}", document(kind, lambda folder, kind=kind:
                   documents.ods(deep) if kind == "ods" else documents.xlsx(deep)), command, 2,
                   ("X001",))


def text_of_document(path: pathlib.Path) -> str:
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            raise ValueError(path)
        return "".join(re.sub(r"<[^>]*>", "", archive.read(name).decode(errors="replace"))
                       for name in archive.namelist() if name.endswith(".xml"))


def text_of(path: pathlib.Path) -> str:
    return path.read_text() if path.suffix == ".md" else text_of_document(path)


def without(*words: str) -> Callable[[pathlib.Path], int]:
    return lambda path: int(any(word in text_of(path) for word in words))


def with_words(*words: str) -> Callable[[pathlib.Path], int]:
    return lambda path: int(any(word not in text_of(path) for word in words))


def of_xml(blank: dict[str, bytes]) -> Iterator[Case]:
    doctypes = {"XXE": lambda folder: documents.external(f"{folder.parent}/secret.txt"),
                "parameter entities": lambda folder:
                    documents.parameters(f"{folder.parent}/secret.txt"),
                "billion laughs": lambda folder: documents.laughs(),
                "quadratic entities": lambda folder: documents.quadratic()}
    for kind in KINDS:
        for name, doctype in doctypes.items():
            yield from in_every_role(name, kind, lambda folder, kind=kind, doctype=doctype:
                                     documents.with_doctype(blank[kind], kind, doctype(folder),
                                                            "&e;"), "X002")
        bodies = [("100,000 elements deep", documents.nested, 100_000, "X004", 64),
                  ("100,000 tables deep", documents.nested_tables, 100_000, "X004", 80),
                  ("200,000 attributes", documents.attributes, 200_000, "X011", 60),
                  ("the same attribute", documents.same_attribute, 9_000, "X001", 40),
                  ("60,000 elements", documents.elements, 60_000, "X005", 60)]
        for name, make, count, code, mebibytes in bodies:
            limit = "elements=50K" if code == "X005" else ""
            yield from in_every_role(name, kind, lambda folder, kind=kind, make=make, count=count:
                                     documents.with_body(blank[kind], kind, make(kind, count)),
                                     code, limit, mebibytes=mebibytes)
        yield Case(f"2.1 million elements {kind} check",
                   document(kind, lambda folder, kind=kind: documents.with_body(
                       blank[kind], kind, documents.elements(kind, 2_100_000))),
                   roles(kind)["check"], 2, ("X005",), 420, 10)


def with_picture(greffier: str, root: pathlib.Path) -> dict[str, bytes]:
    """A document of each kind that holds a picture."""
    write(root, "a.md", texts.notes(texts.PICTURE.format("a.png")))
    write(root, "a.png", texts.png(10, 10))
    made = {}
    for kind in KINDS:
        subprocess.run([greffier, "render", "a.md", "-o", f"a.{kind}", "--sans-notes"], check=True,
                       capture_output=True, cwd=root)
        made[kind] = (root / f"a.{kind}").read_bytes()
    for name in ("a.md", "a.png", *(f"a.{kind}" for kind in KINDS)):
        (root / name).unlink()
    return made


def table(greffier: str, root: pathlib.Path) -> list[Case]:
    blank = {}
    for kind in KINDS:
        path = root / f"blank.{kind}"
        subprocess.run([greffier, "template", "new", "libre", "-o", path], check=True,
                       capture_output=True)
        blank[kind] = path.read_bytes()
        path.unlink()
    import link_cases
    import picture_cases
    import text_cases
    return [*of_packages(blank), *of_sheets(), *of_xml(blank), *text_cases.cases(blank),
            *link_cases.cases(), *picture_cases.cases(with_picture(greffier, root))]
