#!/usr/bin/env python3
"""Big material to import, always the same: a text as offices type it, or a roster.

    bench/import_material.py text 100 > big.txt        # megabytes
    bench/import_material.py csv 50000 > roster.csv    # rows; also: tsv (a table inside a text)

An .xlsx is made of the .csv by LibreOffice. docs/performance.md says what was measured.
"""
import random
import sys

DICE = random.Random(6)
WORDS = """commune conseil habitants projet budget travaux école mairie séance vallée pont route eau
forêt marché année demande réunion service région accord place jardin sentier bâtiment association
programme compte rendu groupe avis rapport décision subvention transport énergie logement""".split()
SMALL = "de la le les des un une et dans pour avec par sur qui que du en est sont au".split()
FIRST = "Anne Paul Luc Marie Jean Léa Hugo Nina Yves Rose Émile Zoé".split()
LAST = "DURAND PETIT ROCHE MOREL FABRE GIRAUD BLANC ROUX MASSON FAURE LEROY BRUN".split()
PLACES = "Valrieux Montclar Saint-Aubin Ribeyre Castelnou Brézons".split()


def words(count):
    return [DICE.choice(SMALL if at % 2 else WORDS) for at in range(count)]


def sentence():
    text = " ".join(words(DICE.randint(6, 24)))
    number = f" {DICE.randint(2, 999)} {DICE.choice(WORDS)}" if DICE.random() < 0.2 else ""
    return text[0].upper() + text[1:] + number + DICE.choice([".", ".", ".", " !", " ?"])


def paragraph():
    """Lines as long as a page is wide, or one."""
    text = " ".join(sentence() for _ in range(DICE.randint(2, 7)))
    if DICE.random() < 0.5:
        return text
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > 90:
            lines, line = [*lines, line], ""
        line += (" " if line else "") + word
    return "\n".join([*lines, line])


def items():
    sign = DICE.choice(["- ", "• ", "– ", "■ ", "→ "])
    return "\n".join(sign + " ".join(words(DICE.randint(3, 14))) + " ;" for _ in range(5))


def fields():
    return "\n".join(f"{DICE.choice(WORDS).capitalize()} : {' '.join(words(5))}" for _ in range(3))


def rows():
    return "\n".join("\t".join(" ".join(words(2)) for _ in range(4)) for _ in range(6))


def text(megabytes):
    size, page, chapter = 0, 0, 0
    while size < megabytes * 1_000_000:
        page += 1
        parts = ["Communauté de communes du Val d’Aubrac"]
        if page % 4 == 1:
            chapter += 1
            parts.append(f"{chapter}. {' '.join(words(4)).capitalize()}")
        if page % 2:
            parts.append(" ".join(words(3)).upper())
        for _ in range(5):
            parts += [paragraph() for _ in range(DICE.randint(1, 4))]
            parts.append(DICE.choice([items, items, fields, rows])())
        parts.append(f"Page {page}")
        printed = "\n\n".join(parts) + ("\n\f" if page % 3 else "\n\n")
        size += len(printed.encode())
        yield printed


def people(count, sign):
    yield sign.join(["Civilité", "Prénom", "Nom", "Fonction", "Structure", "Courriel"]) + "\n"
    for at in range(count):
        first, last = DICE.choice(FIRST), DICE.choice(LAST)
        yield sign.join([DICE.choice(["Mme", "M."]), first, last, DICE.choice(["maire", "élue"]),
                         f"Mairie de {DICE.choice(PLACES)}", f"p{at}@example.org"]) + "\n"


KINDS = {
    "text": lambda count: text(count),
    "csv": lambda count: people(count, ";"),
    "tsv": lambda count: ["Réunion du 3 mars 2026\n\nParticipants\n\n", *people(count, "\t")],
}
sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.writelines(KINDS[sys.argv[1]](float(sys.argv[2]) if sys.argv[1] == "text"
                                         else int(sys.argv[2])))
