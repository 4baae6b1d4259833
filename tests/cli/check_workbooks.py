#!/usr/bin/env python3
"""Workbooks that openpyxl makes, imported as their user meets them: check_workbooks.py GREFFIER.

What the sheets hold (a title, empty rows, merged and hidden cells, dates, amounts, formulas, links,
comments) must be in the notes or in the report."""
import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.chart import BarChart
from openpyxl.comments import Comment


def roster() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Feuille"
    sheet["B3"] = "Participants à l’atelier du 12 mars 2026"
    sheet.merge_cells("B3:G3")
    rows = [("Civilité", "Prénom", "NOM", "Fonction", "Présent", "Courriel", "Note"),
            ("M.", "Jean", "DUPONT", "maire", True, "jean@example.org", "à part"),
            ("Mme", "Zoé", "MARTIN-LEGRAND", "directrice", False, "zoe@example.org", None),
            ("M.", "Luc", "CACHÉ", "agent", True, None, None)]
    for row, values in enumerate(rows, start=5):
        for column, value in enumerate(values, start=2):
            sheet.cell(row, column, value)
    sheet["C6"].hyperlink = "https://example.org/dupont"
    sheet["G6"].hyperlink = "mailto:jean@example.org"
    sheet["D6"].comment = Comment("à confirmer", "Secrétariat")
    sheet.row_dimensions[8].hidden = True
    sheet.column_dimensions["H"].hidden = True
    sheet.oddHeader.center.text = "Confidentiel"
    sheet.oddFooter.right.text = "Page &P"
    return book


def actions() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Suivi"
    sheet.append(["Suivi des actions 2026"])
    sheet.append([])
    sheet.append(["Axe", "Action", "Pilote", "Échéance", "Avancement", "Budget", "Validé"])
    sheet.append(["Moyens", "Chiffrer", "Mme BERNARD", datetime.date(2026, 2, 15), 0.25, 12000.5,
                  True])
    sheet.append([None, "Réunir", "M. ROY", datetime.datetime(2026, 4, 2, 14, 30), 1, "=F4*2",
                  False])
    sheet.append(["Suites", "Rendre compte", "DGS", datetime.date(2026, 6, 1), None, None, None])
    sheet.merge_cells("A4:A5")
    for row in (4, 5):
        sheet.cell(row, 4).number_format = "DD/MM/YYYY HH:MM"
        sheet.cell(row, 5).number_format = "0%"
        sheet.cell(row, 6).number_format = '#,##0.00\\ "€"'
    sheet["B6"].hyperlink = "https://example.org/cr"
    sheet.add_chart(BarChart(), "I2")
    calendar = book.create_sheet("Calendrier")
    calendar.append(["Étape", datetime.date(2026, 1, 1), datetime.date(2026, 2, 1)])
    calendar["B1"].number_format = calendar["C1"].number_format = "mmm-yy"
    calendar.append(["Diagnostic", "x", None])
    book.create_sheet("Vide")
    secret = book.create_sheet("Listes")
    secret.append(["valeur interdite"])
    secret.sheet_state = "hidden"
    return book


# For each workbook: what its notes hold, what its report holds, what neither the notes hold.
EXPECTED = {
    roster: (["Présents:\n  - {civilite: M., prenom: Jean, nom: DUPONT, fonction: maire, "
              "courriel: jean@example.org, lien: https://example.org/dupont}\n",
              "Absents:\n  - {civilite: Mme, prenom: Zoé, nom: MARTIN-LEGRAND",
              "date: 2026-03-12", "instance: Atelier"],
             ["Participants à l’atelier", "Confidentiel", "CACHÉ", "à part", "à confirmer",
              "Jean (https://example.org/dupont)"],
             ["CACHÉ", "à part", "Participants à", "Page"]),
    actions: (["# Suivi des actions 2026\n\n## Moyens\n\n::: action qui=\"Mme BERNARD\" "
               "echeance=2026-02-15 etat=\"25\u00a0%\" budget=\"12\u202f000,50\u00a0€\" valide=oui\n"
               "Chiffrer\n:::\n",
               "echeance=\"2026-04-02 14:30\" etat=\"100\u00a0%\" valide=non\nRéunir\n:::\n\n"
               "## Suites\n", "Rendre compte (https://example.org/cr)",
               "# Calendrier\n\n| Étape | janvier 2026 | février 2026 |\n"],
              ["I69", "I38", "Chart 1", "valeur interdite"],
              ["valeur interdite", "=F4"]),
}


def faults_of(greffier: str, make, folder: pathlib.Path) -> list[str]:
    path = folder / f"{make.__name__}.xlsx"
    make().save(path)
    run = subprocess.run([greffier, "import", path.name, "-o", "notes.md", "--lang", "fr"],
                         cwd=folder, capture_output=True, encoding="utf-8")
    if run.returncode:
        return [f"{path.name}: exit status {run.returncode}: {run.stderr}"]
    notes = (folder / "notes.md").read_text(encoding="utf-8")
    (folder / "notes.md").unlink()
    in_notes, in_report, absent = EXPECTED[make]
    report = run.stdout + run.stderr
    return ([f"{path.name}: not in the notes: {text!r}\n{notes}" for text in in_notes
             if text not in notes] +
            [f"{path.name}: not in the report: {text!r}\n{report}" for text in in_report
             if text not in report] +
            [f"{path.name}: in the notes: {text!r}" for text in absent if text in notes])


def main(greffier: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        faults = [fault for make in EXPECTED
                  for fault in faults_of(greffier, make, pathlib.Path(folder))]
    print(*faults, f"{len(EXPECTED)} workbooks", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
