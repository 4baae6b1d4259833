"""Links that stand in the place of an output. Part of the table of cases.py."""
from collections.abc import Iterator

import texts
from cases import INSIDE, Case, write

TARGET = "outside/but.odt"  # where the link leads, out of the folder of the output
RECORD = '{"titre":"x","nom":"un"}\n'
WRITERS = [("render", "render notes.md -o {}", "l.odt", 0),
           ("template new", "template new libre -o {} --force", "l.odt", 0),
           ("import", "import brut.txt -o {} --force", "l.md", 0),
           ("typo", "typo notes.md --fix -o {}", "l.md", 0)]
# What the link leads to, exit status and code: nothing of it is touched.
REFUSED = [("itself", "l.odt", 4, "F009"), ("a device", "/dev/null", 4, "F014"),
           ("a folder", "..", 3, "no report"), ("what is beyond a file", "notes.md/x", 4, "F007")]


def making(name: str, target: str, old: bool):
    def make(folder) -> None:
        write(folder, "notes.md", texts.NOTES)
        write(folder, "brut.txt", "Un toit fuit.\n")
        write(folder, "h.jsonl", RECORD)
        if old:
            write(folder.parent, target.rpartition("/")[2], "old")
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(target)
    return make


def cases() -> Iterator[Case]:
    """A link is written through, and stays one, whether it leads to a file or to none yet."""
    for name, command, link, status in WRITERS:
        command = command.format(link).split()
        yield Case(f"link to a file {name}", making(link, "../but.odt", True), command, status,
                   replaced=[TARGET])
        yield Case(f"link to nothing {name}", making(link, "../but.odt", False), command, status,
                   written=[TARGET])
    for name, target, status, code in REFUSED:
        yield Case(f"link to {name} render", making("l.odt", target, False),
                   "render notes.md -o l.odt".split(), status, (code,))
    batch = ["batch", "libre", "h.jsonl", "-o", "sortie", "--name", "{{ nom }}.odt"]
    yield Case("link to a file batch", making("sortie/un.odt", "../../but.odt", True), batch, 0,
               written=[f"{INSIDE}sortie/.greffier-lot"], replaced=[TARGET])
    yield Case("link to a file batch journal", making("sortie/.greffier-lot", "../../but.odt", True),
               batch, 0, written=[f"{INSIDE}sortie/un.odt"], replaced=[TARGET])
