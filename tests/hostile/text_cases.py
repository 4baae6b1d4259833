"""Hostile tables, notes, data, pictures and templates. Part of the table of cases.py."""
from collections.abc import Iterator

import documents
import packages
import texts
from cases import INSIDE, KINDS, SECRET, Case, document, files, roles, with_words, without, write

MANY = 100_000


def asked(command: str) -> list[str]:
    return command.split()


def output(name: str) -> list[str]:
    return [INSIDE + name]


def of_tables(blank: dict[str, bytes]) -> Iterator[Case]:
    sheets = [("repeated cells", "ods", lambda: documents.ods_repeated("<text:p>x</text:p>"), 120),
              ("cell beyond any sheet", "xlsx", documents.impossible_cell, 40),
              ("3 million cells", "xlsx", documents.many_cells, 250),
              ("20,000 columns", "csv", lambda: "a;" * 20_000 + "\n", 40),
              ("6 million cells", "csv", lambda: "a;b\n" * 3_000_000, 200)]
    for name, ending, make, mebibytes in sheets:
        yield Case(f"{name} {ending}", files(**{f"h_{ending}": make}),
                   asked(f"import h.{ending} -o out.md"), 2, ("R540",), mebibytes, 10)
    yield Case("two far cells xlsx", files(h_xlsx=documents.far_cell),
               asked("import h.xlsx -o out.md"), 0, written=output("out.md"))
    yield Case("repeated empty cells ods", files(h_ods=lambda: documents.ods_repeated("")),
               asked("import h.ods -o out.md"), 0, ("R544",), written=output("out.md"))
    for name, attributes in (("colspan", 'colspan="1000000"'), ("rowspan", 'rowspan="1000000"'),
                             ("both spans", 'colspan="1000000" rowspan="1000000"')):
        yield Case(f"1,000 cells of huge {name} html",
                   files(h_html=lambda attributes=attributes: texts.html_table(attributes, 1000)),
                   asked("import h.html -o out.md"), 0, mebibytes=60, seconds=10,
                   written=output("out.md"))
    yield Case("100,000 elements deep html", files(h_html="<div>" * MANY + "mot"),
               asked("import h.html -o out.md"), 0, written=output("out.md"))
    for kind in KINDS:
        for name, make, mebibytes in (("huge table", documents.wide_table, 60),
                                      ("huge spans", documents.spanning_table, 200)):
            yield Case(f"{name} {kind} import", document(kind, lambda folder, kind=kind, make=make:
                       documents.with_body(blank[kind], kind, make(kind))),
                       roles(kind)["import"], 0, mebibytes=mebibytes, seconds=10,
                       written=output("out.md"))
            yield Case(f"{name} {kind} typo", document(kind, lambda folder, kind=kind, make=make:
                       documents.with_body(blank[kind], kind, make(kind))), roles(kind)["typo"], 0)


# Name, ending, text, codes of --data, codes of import ("" when notes come of it).
DATA = [
    ("aliases", "yaml", texts.yaml_laughs, "N029", "N029"),
    ("100,000 brackets", "yaml", lambda: "a: " + "[" * MANY + "]" * MANY, "N030", "N030"),
    ("3,000 levels", "yaml", lambda: "\n".join(" " * i + "a:" for i in range(3000)), "N030", "N030"),
    ("100,000 dashes", "yaml", lambda: "- " * MANY + "x", "N030", "N030"),
    ("100,000 brackets", "json", lambda: '{"a":' + "[" * MANY + "]" * MANY + "}", "N049", "N049"),
    ("100,000 braces", "json", lambda: '{"a":' * MANY + "1" + "}" * MANY, "N049", "N049"),
    ("a million digits", "json", lambda: '{"a":' + "9" * 1_000_000 + "}", "N048", "N048"),
    ("huge exponent", "json", lambda: '{"a":1e999999999}', "N048", "N048"),
    ("300,000 fields", "json",
     lambda: "{" + ",".join(f'"k{i}":1' for i in range(300_000)) + "}", "N091", "N091"),
    ("100,000 times one field", "json", lambda: "{" + ",".join(['"a":1'] * MANY) + "}", "N091",
     "N091"),
    ("300,000 fields", "yaml", lambda: "\n".join(f"k{i}: 1" for i in range(300_000)), "N091",
     "N091"),
    ("code to run", "yaml", lambda: "a: !!python/object/apply:os.system ['touch x']", None, None),
]


def of_data() -> Iterator[Case]:
    for name, ending, text, code, imported in DATA:
        make = files(notes_md=texts.NOTES, **{f"h_{ending}": text})
        yield Case(f"{name} {ending} data", make,
                   asked(f"render notes.md --data h.{ending} -o out.odt"), 2 if code else 0,
                   (code,) if code else (), 200, 5, [] if code else output("out.odt"))
        yield Case(f"{name} {ending} import", make, asked(f"import h.{ending} -o out.md"),
                   2 if imported else 0, (imported,) if imported else (), 200, 5,
                   [] if imported else output("out.md"))
    yield Case("aliases in the header", files(h_md=texts.with_header(texts.yaml_laughs())),
               asked("render h.md -o out.odt"), 2, ("N029",))
    yield Case("record of 80 MB", files(h_jsonl=lambda: '{"titre":"' + "x" * 80_000_000 + '"}\n'),
               asked("batch libre h.jsonl -o sortie --format odt"), 2, ("P097",), 200)
    yield Case("record 100,000 deep",
               files(h_jsonl=lambda: '{"a":' + "[" * MANY + "]" * MANY + "}\n"),
               asked("batch libre h.jsonl -o sortie --format odt"), 2, ("N049",))
    yield Case("name that climbs", files(h_jsonl='{"titre":"x","nom":"../../dehors"}\n'),
               ["batch", "libre", "h.jsonl", "-o", "sortie", "--name", "{{ nom }}.odt"], 0,
               written=output("sortie/.greffier-lot") + output("sortie/dehors.odt"))


# Name, text, codes.
MARKDOWN = [
    ("100,000 quotes deep", lambda: ">" * MANY + "x", "N057"),
    ("100,000 lists deep", lambda: "- " * MANY + "x", "N057"),
    ("1,500 lists deep", lambda: "\n".join(" " * (2 * i) + "- x" for i in range(1500)), "N057"),
    ("100,000 brackets", lambda: "[" * MANY, None),
    ("100,000 pairs of brackets", lambda: "[" * MANY + "a" + "]" * MANY, None),
    ("50,000 links open", lambda: "[a](" * 50_000, None),
    ("100,000 pictures open", lambda: "![" * MANY, None),
    ("50,000 links in one", lambda: "[a" * 50_000 + "](b)", None),
    ("50,000 stars", lambda: "*a " * 50_000, None),
    ("50,000 stars and underscores", lambda: "*a_ " * 50_000, None),
    ("50,000 pairs of stars", lambda: "a**b" * 50_000, None),
    ("backticks of all lengths", lambda: " ".join("`" * i for i in range(1, 1500)), None),
    ("100,000 angles", lambda: "<" * MANY, None),
    ("50,000 remarks open", lambda: "x <!--" * 50_000, None),
    ("100,000 backslashes", lambda: "\\" * MANY, None),
    ("ring of footnotes", texts.footnotes_in_a_ring, "N066"),
    ("20,000 footnotes", lambda: texts.many_footnotes(20_000), None),
    ("50,000 definitions", lambda: "\n".join(f"[{i}]: x" for i in range(50_000)) + "\n\n" +
     "[1] " * 50_000, None),
    ("table of 50,000 columns", lambda: texts.wide_markdown_table(50_000), None),
    ("lopsided table", texts.lopsided_markdown_table, None),
    ("20,000 containers open", lambda: "::: vote\n" * 20_000, "N052"),
    ("20,000 headings", lambda: "# a\n\n" * 20_000, None),
    ("50,000 tags", lambda: "{{ a }}" * 50_000, None),
    ("line of 10 MB", lambda: "x" * 10_000_000, None),
    ("100,000 straight quotes", lambda: '"' * MANY, None),
    ("100,000 lines", lambda: "a\n" * MANY, None),
    ("50,000 lines of a heading", lambda: "a\n" * 50_000 + "===", None),
]


def of_notes() -> Iterator[Case]:
    for name, text, code in MARKDOWN:
        make = files(h_md=lambda text=text: texts.notes(text()))
        for kind in KINDS:
            yield Case(f"{name} {kind}", make, asked(f"render h.md -o out.{kind}"), 0,
                       (code,) if code else (), 200, 8, output(f"out.{kind}"))


# Name, file, bytes, code ("" when the document is made).
PICTURES = [
    ("100,000 x 100,000 pixels", "a.png", lambda: texts.png(MANY, MANY), ""),
    ("4 billion x 4 billion pixels", "a.png", lambda: texts.png(2**32 - 1, 2**32 - 1), "P010"),
    ("no pixels", "a.png", lambda: texts.png(0, 0), "P010"),
    ("truncated", "a.jpg", lambda: texts.jpeg(100, 100)[:20], "P010"),
    ("program", "a.png", lambda: b"MZ" + bytes(1000), "P010"),
    ("page", "a.png", lambda: b"<html>", "P010"),
    ("empty", "a.png", lambda: b"", "P010"),
    ("60 MB", "a.png", lambda: texts.png(10, 10, 60 << 20), "P056"),
    ("XXE", "a.svg", lambda: texts.svg(doctype=documents.external("/etc/passwd"), text="&e;"),
     "P070"),
]
PATHS = [("/etc/passwd", "P010"), ("../secret.txt", "P010"), ("/dev/zero", "P011"),
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
            yield Case(f"picture at {path} {kind}", make_path,
                       asked(f"render h.md -o out.{kind}"), 2, (code,))


def loops(depth: int, inner: str = "x") -> list[str]:
    return [f"{{% pour x{i} dans liste %}}" for i in range(depth)] + [inner] + ["{% fin %}"] * depth


# Name, paragraphs, code.
TEMPLATES = [
    ("three loops of a thousand", loops(3), "G080"),
    ("five loops of a thousand", loops(5), "G080"),
    ("five loops in a line", ["".join(loops(5))], "G080"),
    ("tag of 1 MB", ["{{ " + "a" * 1_000_000 + " }}"], "G006"),
    ("100,000 brackets", ["{{ " + "(" * MANY + "titre" + ")" * MANY + " }}"], "G006"),
    ("1,000 brackets", ["{{ " + "(" * 1000 + "titre" + ")" * 1000 + " }}"], "G007"),
    ("4,000 minus signs", ["{{ " + "-" * 4000 + "1 }}"], "G007"),
    ("2,000 negations", ["{{ " + "non " * 2000 + "titre }}"], "G007"),
    ("100,000 tags open", ["{{ " * MANY], "G085"),
    ("20,000 conditions", ["{% si titre %}" * 20_000 + "x" + "{% fin %}" * 20_000], "G085"),
    ("20,000 branches", ["{% si faux %}" + "{% sinon si titre == 1 %}x" * 20_000 + "{% fin %}"],
     "G085"),
]
LEFT_OUT = [("climbing", "../autre.{}"), ("absolute", "/etc/passwd"), ("device", "/dev/zero"),
            ("link", "lien.{}")]


def of_templates(blank: dict[str, bytes]) -> Iterator[Case]:
    for kind in KINDS:
        asking = [*roles(kind)["template"], "--data", "donnees.yaml"]
        for name, lines, code in TEMPLATES:
            yield Case(f"template {name} {kind}",
                       document(kind, lambda folder, kind=kind, lines=lines:
                                documents.with_lines(blank[kind], kind, *lines)),
                       asking, 2, (code,), 200, 20)
        for name, path in LEFT_OUT:
            def make(folder, kind=kind, path=path.format(kind)):
                other = documents.with_lines(blank[kind], kind, SECRET)
                write(folder.parent, f"autre.{kind}", other)
                (folder / f"lien.{kind}").symlink_to(folder.parent / f"autre.{kind}")
                return documents.with_lines(blank[kind], kind, f'{{% inclure "{path}" %}}')
            yield Case(f"include {name} {kind}", document(kind, make), roles(kind)["template"], 2,
                       ("P037",))
        yield Case(f"include itself {kind}", document(kind, lambda folder, kind=kind:
                   documents.with_lines(blank[kind], kind, f'{{% inclure "h.{kind}" %}}')),
                   roles(kind)["template"], 2, ("O044",))

        def doubling(folder, kind=kind):
            for i in range(1, 30):
                write(folder, f"i{i}.{kind}", documents.with_lines(
                    blank[kind], kind, *[f'{{% inclure "i{i + 1}.{kind}" %}}'] * 2))
            return documents.with_lines(blank[kind], kind, *[f'{{% inclure "i1.{kind}" %}}'] * 2)
        yield Case(f"includes that double {kind}", document(kind, doubling),
                   roles(kind)["template"], 2, ("O045",))

        def tags_as_data(folder, kind=kind):
            title = "{{ lieu }} {% pour x dans y %}"
            write(folder, "tags.md", texts.NOTES.replace("titre: Note", f'titre: "{title}"'))
            return documents.with_lines(blank[kind], kind, "{{ titre }}", "{{ corps }}")
        yield Case(f"tags in the data {kind}", document(kind, tags_as_data),
                   ["render", "tags.md", "--template", f"h.{kind}", "-o", f"out.{kind}"], 0,
                   written=output(f"out.{kind}"),
                   look=with_words("{{ lieu }}", "{% pour x dans y %}"))


def cases(blank: dict[str, bytes]) -> list[Case]:
    return [*of_tables(blank), *of_data(), *of_notes(), *of_pictures(), *of_templates(blank)]
