"""Hostile tables, notes, data and templates. Part of the table of cases.py."""
import os
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
              ("20,000 columns", "csv", lambda: "a;" * 20_000 + "\n", 40),
              ("2.2 million cells", "csv", lambda: "a;b\n" * 1_100_000, 200)]
    for name, ending, make, mebibytes in sheets:
        yield Case(f"{name} {ending}", files(**{f"h_{ending}": make}),
                   asked(f"import h.{ending} -o out.md"), 2, ("R540",), mebibytes, 10)
    for ending, make in (("xlsx", documents.many_cells),
                         ("csv", lambda: "a;b\n" * 150_000)):
        yield Case(f"300,000 cells {ending}", files(**{f"h_{ending}": make}),
                   asked(f"import h.{ending} -o out.md --limite cellules=200K"), 2, ("R540",), 80)
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
               asked("import h.html -o out.md"), 0, written=output("out.md"), look=with_words("mot"))
    yield Case("lopsided table html", files(h_html=lambda: "<table><tr>" +
               '<td colspan="1000">x</td>' * 10 + "</tr>" + "<tr><td>y</td></tr>" * 20_000),
               asked("import h.html -o out.md"), 0, mebibytes=200, seconds=10,
               written=output("out.md"), told=("I55",))
    yield Case("200,000 attributes html", files(h_html=lambda: "<p " + " ".join(
        f'a{i}="x"' for i in range(200_000)) + ">mot</p>"), asked("import h.html -o out.md"), 2,
        ("R550",))
    yield Case("2.1 million elements html", files(h_html=lambda: "<b></b>" * 2_100_000),
               asked("import h.html -o out.md"), 2, ("R550",), 450, 15)
    for kind in KINDS:
        for name, make, mebibytes in (("huge table", documents.wide_table, 60),
                                      ("huge spans", documents.spanning_table, 200)):
            yield Case(f"{name} {kind} import", document(kind, lambda folder, kind=kind, make=make:
                       documents.with_body(blank[kind], kind, make(kind))),
                       roles(kind)["import"], 0, mebibytes=mebibytes, seconds=10,
                       written=output("out.md"), told=("I55",), look=with_words("x"))
            yield Case(f"{name} {kind} template", document(kind, lambda folder, kind=kind, make=make:
                       documents.with_body(blank[kind], kind, make(kind) +
                                           documents.PARAGRAPH[kind].format("{{ corps }}"))),
                       roles(kind)["template"], 0, mebibytes=mebibytes, seconds=10,
                       written=output(f"out.{kind}"))
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
    yield Case("three reports in a limit of two", files(
        h_md="---\nmodele: recueil\ntitre: Note\ndate: 2026-03-05\ncomptes rendus: r*.md\n---\n", r1_md=texts.NOTES,
        r2_md=texts.NOTES, r3_md=texts.NOTES),
        asked("render h.md -o out.odt --limite inclus=2"), 2, ("P081",))
    yield Case("aliases in the header", files(h_md=texts.with_header(texts.yaml_laughs())),
               asked("render h.md -o out.odt"), 2, ("N029",))
    yield Case("record of 80 MB", files(h_jsonl=lambda: '{"titre":"' + "x" * 80_000_000 + '"}\n'),
               asked("batch libre h.jsonl -o sortie --format odt"), 2, ("P097",), 200)
    for ending, text in (("jsonl", '{"titre":"' + "x" * 2_000 + '"}\n'),
                         ("json", '[{"titre":"' + "x" * 2_000 + '"}]'),
                         ("csv", "titre;lieu\n" + "x" * 2_000 + ";y\n")):
        yield Case(f"record of 2 kB {ending}", files(**{f"h_{ending}": text}),
                   asked(f"batch libre h.{ending} -o sortie --format odt --limite fiche=1K"), 2,
                   ("P097",))
    yield Case("record of 80 MB, allowed", files(h_jsonl=lambda: '{"titre":"' + "x" * 80_000_000 +
               '","titre":"y"}\n'), asked("batch libre h.jsonl -o sortie --format odt --limite "
                                          "fiche=100M"), 2, ("N033",), 600)
    yield Case("record 100,000 deep",
               files(h_jsonl=lambda: '{"a":' + "[" * MANY + "]" * MANY + "}\n"),
               asked("batch libre h.jsonl -o sortie --format odt"), 2, ("N049",))
    yield Case("name that climbs", files(h_jsonl='{"titre":"x","nom":"../../dehors"}\n'),
               ["batch", "libre", "h.jsonl", "-o", "sortie", "--name", "{{ nom }}.odt"], 0,
               written=output("sortie/.greffier-lot") + output("sortie/dehors.odt"))


# Name, text, code of a warning.
MARKDOWN = [
    ("100,000 quotes deep", lambda: ">" * MANY + "x", "N057"),
    ("100,000 lists deep", lambda: "- " * MANY + "x", "N057"),
    ("1,500 lists deep", lambda: "\n".join(" " * (2 * i) + "- x" for i in range(1500)), "N057"),
    ("15,000 links open", lambda: "[a](" * 15_000, None),
    ("15,000 pointed links open", lambda: "[x](<b" * 10_000, None),
    ("15,000 pictures open", lambda: "![[]()" * 10_000, None),
    ("15,000 links in one", lambda: "[a" * 15_000 + "](b)", None),
    ("5,000 addresses", lambda: "www._" * 5_000, None),
    ("6,000 CDATA", lambda: "<![CDATA[" * 6_000, None),
    ("19,000 declarations", lambda: "<!A " * 19_000, None),
    ("9,000 definitions open", lambda: "[a]: <" * 9_000, "N067"),
    ("50,000 stars", lambda: "*a " * 50_000, None),
    ("50,000 stars and underscores", lambda: "*a_ " * 50_000, None),
    ("50,000 pairs of stars", lambda: "a**b" * 50_000, None),
    ("backticks of all lengths", lambda: " ".join("`" * i for i in range(1, 1500)), None),
    ("100,000 backslashes", lambda: "\\" * MANY, None),
    ("ring of footnotes", texts.footnotes_in_a_ring, "N066"),
    ("15,000 footnotes", lambda: texts.many_footnotes(15_000), None),
    ("50,000 definitions", lambda: "\n".join(f"[{i}]: x" for i in range(50_000)) + "\n\n" +
     "[1] " * 15_000, None),
    ("table of 9,000 columns", lambda: texts.wide_markdown_table(9_000), None),
    ("20,000 containers open", lambda: "::: vote\n" * 20_000, "N052"),
    ("20,000 headings", lambda: "# a\n\n" * 20_000, "K051"),
    ("50,000 tags", lambda: "{{ a }}" * 50_000, None),
    ("line of 10 MB", lambda: "x" * 10_000_000, None),
    ("100,000 straight quotes", lambda: '"' * MANY, None),
    ("100,000 lines", lambda: "a\n" * MANY, None),
    ("50,000 lines of a heading", lambda: "a\n" * 50_000 + "===", "K051"),
]
# What cmark-gfm would look through again and again.
MARKS = [("100,000 brackets", "[" * MANY), ("50,000 links open", "[a](" * 50_000),
         ("100,000 pictures open", "![" * MANY), ("lines of links open", "[a](\n" * 50_000),
         ("50,000 remarks open", "x <!--" * 50_000), ("25,000 addresses", "www._" * 25_000),
         ("ten paragraphs of brackets", ("[" * 15_000 + "\n\n") * 10)]
TABLES = [("table of 50,000 columns", texts.wide_markdown_table(50_000)),
          ("lopsided table", texts.lopsided_markdown_table())]


def of_notes() -> Iterator[Case]:
    for name, text, code in MARKDOWN:
        make = files(h_md=lambda text=text: texts.notes(text()))
        for kind in KINDS:
            yield Case(f"{name} {kind}", make, asked(f"render h.md -o out.{kind}"), 0,
                       (code,) if code else (), 220, 8, output(f"out.{kind}"))
    for name, text, code in [*((*row, "N092") for row in MARKS), *((*row, "N093") for row in TABLES)]:
        make = files(h_md=texts.notes(text))
        for command in ("render h.md -o out.odt", "render h.md -o out.docx", "typo h.md"):
            yield Case(f"{name} {command.split()[0]}", make, asked(command), 2, (code,))
    for name, columns, mebibytes in (("tall", 2, 650), ("wide", 1_000, 250)):
        make = files(h_md=lambda columns=columns: texts.notes(
            "|" + "a|" * columns + "\n|" + "-|" * columns + "\n" +
            ("|" + "b|" * columns + "\n") * (10_000_000 // columns)))
        for command in ("render h.md -o out.odt", "typo h.md"):
            yield Case(f"ten million cells, {name} {command.split()[0]}", make, asked(command), 2,
                       ("N093",), mebibytes, 10)
    yield Case("1,001 cells in a limit of 4,000", files(h_md=texts.notes(
        "|a|\n|-|\n" + "|c|\n" * 1_001)), asked("typo h.md --limite cellules=4K"), 2, ("N093",))
    yield Case("1,000 cells in a limit of 4,000", files(h_md=texts.notes(
        "|a|\n|-|\n" + "|c|\n" * 1_000)), asked("typo h.md --limite cellules=4K"), 0)


READ = ["render h.md -o out.odt", "import h.txt -o out.md", "import h.docx -o out.md",
        "import h.html -o out.md", "check h.md", "typo h.md", "typo h.odt",
        "render notes.md --template h.odt -o out.odt", "render notes.md --template h.docx -o out.docx",
        "render notes.md --data h.yaml -o out.odt", "batch libre h.jsonl -o sortie --format odt"]


def special(name: str, kind: str):
    """A file that nobody writes, that never ends, or that is larger than any may be."""
    def make(folder) -> None:
        write(folder, "notes.md", texts.NOTES)
        if kind == "pipe":
            os.mkfifo(folder / name)
        elif kind == "device":
            (folder / name).symlink_to("/dev/zero")
        else:
            with (folder / name).open("wb") as file:
                file.truncate(300 << 20)
    return make


def of_special_files() -> Iterator[Case]:
    for command in READ:
        name = next(word for word in command.split() if word.startswith("h."))
        for kind, code in (("pipe", "F004"), ("device", "F004"), ("300 MB", "F005")):
            if kind != "300 MB" or "batch" not in command:  # whose records are read one by one
                yield Case(f"{kind} {command}", special(name, kind), asked(command), 4, (code,))


def loops(depth: int, inner: str = "x") -> list[str]:
    return [f"{{% pour x{i} dans liste %}}" for i in range(depth)] + [inner] + ["{% fin %}"] * depth


# Name, paragraphs, code, limit.
TEMPLATES = [
    ("three loops of a thousand", loops(3), "G080", ""),
    ("five loops of a thousand", loops(5), "G080", "pas=1M"),
    ("five loops in a line", ["".join(loops(5))], "G080", "pas=1M"),
    ("loops that write nothing", loops(3, ""), "G080", "pas=1M"),
    ("loops of conditions", ["".join(loops(3, "{% si x0 == x1 et x2 == 'b' %}x{% fin %}"))], "G080",
     "pas=1M"),
    ("loops of long filters", loops(2, "{{ liste | joindre(', ') | majuscules }}"), "G080",
     "pas=5M"),
    ("loops of sorted lists", loops(2, "{{ liste | trier | longueur }}"), "G080", "pas=10M"),
    ("loops of dates", loops(3, "{{ date | date('d MMMM y') }}"), "G080", "pas=1M"),
    ("loops of a text that is long", loops(2, "{{ liste | joindre(liste | joindre('')) }}"), "G080",
     "pas=10M"),
    ("text of a thousand millions",
     ["{{ liste | joindre(liste | joindre(liste | joindre('xx'))) }}"], "G087", ""),
    ("loops of codes", loops(3, "{{ (x0 ~ boucle.rang) | qr }}"), "G080", ""),
    ("loops of all the notes", loops(3, "{{ corps }}"), "G080", "pas=1M"),
    ("long loop in a short limit", loops(2), "G080", "pas=999K"),
    ("tag of 1 MB", ["{{ " + "a" * 1_000_000 + " }}"], "G086", ""),
    ("100,000 brackets", ["{{ " + "(" * MANY + "titre" + ")" * MANY + " }}"], "G086", ""),
    ("400 brackets", ["{{ " + "(" * 400 + "titre" + ")" * 400 + " }}"], "G007", ""),
    ("900 minus signs", ["{{ " + "-" * 900 + "1 }}"], "G007", ""),
    ("900 negations", ["{{ " + "non " * 900 + "titre }}"], "G007", ""),
    ("50,000 tags open", ["{{ " * 50_000], "G085", ""),
    ("9,000 conditions", ["{% si titre %}" * 9_000 + "x" + "{% fin %}" * 9_000], "G085", ""),
    ("20,000 branches", ["{% si faux %}" + "{% sinon si titre == 1 %}x" * 20_000 + "{% fin %}"],
     "G085", ""),
]
LEFT_OUT = [("climbing", "../autre.{}"), ("absolute", "/etc/passwd"), ("device", "/dev/zero"),
            ("link", "lien.{}")]


def of_templates(blank: dict[str, bytes]) -> Iterator[Case]:
    for kind in KINDS:
        asking = [*roles(kind)["template"], "--data", "donnees.yaml"]
        for name, lines, code, limit in TEMPLATES:
            yield Case(f"template {name} {kind}",
                       document(kind, lambda folder, kind=kind, lines=lines:
                                documents.with_lines(blank[kind], kind, *lines)),
                       asking + (["--limite", limit] if limit else []), 2, (code,), 200, 12)

        def held(folder, kind=kind):  # a table of contents looks at the whole body
            write(folder, "notes.md", texts.notes("[[sommaire]]\n\n# Un\n\nTexte."))
            return documents.with_lines(blank[kind], kind, "{{ corps }}", *loops(3, "x" * 1000))
        yield Case(f"template contents of loops {kind}", document(kind, held),
                   [*asking, "--limite", "partie=8M"], 2, ("G087",), 100)
        for name, path in LEFT_OUT:
            def make(folder, kind=kind, path=path.format(kind)):
                other = documents.with_lines(blank[kind], kind, SECRET)
                write(folder.parent, f"autre.{kind}", other)
                (folder / f"lien.{kind}").symlink_to(folder.parent / f"autre.{kind}")
                return documents.with_lines(blank[kind], kind, f'{{% inclure "{path}" %}}')
            yield Case(f"include {name} {kind}", document(kind, make), roles(kind)["template"], 2,
                       ("P037",))
        yield Case(f"three includes in a limit of two {kind}", document(kind, lambda folder, kind=kind:
                   (write(folder, f"i.{kind}", documents.with_lines(blank[kind], kind, "x")),
                    documents.with_lines(blank[kind], kind, *[f'{{% inclure "i.{kind}" %}}'] * 3))[1]),
                   [*roles(kind)["template"], "--limite", "inclus=2"], 2, ("O046",))
        yield Case(f"thirty paragraphs in a limit of ten {kind}", document(kind, lambda folder, kind=kind:
                   documents.with_lines(blank[kind], kind, *["Un mot."] * 30)),
                   [*roles(kind)["check"], "--limite", "paragraphes=10"], 1, ("A091",))
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
    return [*of_tables(blank), *of_data(), *of_notes(), *of_special_files(), *of_templates(blank)]
