#!/usr/bin/env python3
"""The pages of a table of contents are those of the printed document: check_pages.py GREFFIER FOLDER.

A long document is rendered with `--pages exactes` in both formats and two kinds; LibreOffice prints
it, and each heading stands on the page that its entry says. Status 77 without LibreOffice."""
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

SENTENCE = ("La commune a étudié les offres reçues, les a classées par prix et par délai, puis les a "
            "présentées au conseil qui en a débattu. ")
HEADERS = {
    "libre": "modele: libre\ntitre: Un long rapport\ndate: 2026-05-12\n",
    "compte-rendu": "modele: compte-rendu\norganisme: Commune de Saint-Exemple\nobjet: Un long rapport\n"
                    "date: 2026-05-12\nlieu: Mairie\npresents: [Luc VERDELET]\n",
}


def notes(kind):
    lines = ["---", HEADERS[kind] + "---", "", "[[sommaire]]", ""]
    for part in range(1, 11):
        lines += [f"# Partie {part} du rapport", ""]
        for chapter in range(1, 5):
            lines += [f"## Chapitre {part}-{chapter} du rapport", ""]
            for number in range(3 + part * chapter % 4):
                lines += [SENTENCE * (4 + (part + number) % 3), ""]
            if (part + chapter) % 5 == 0:
                lines += ["| Poste | Montant |", "|---|---|"]
                lines += [f"| Ligne {row} | {row * 10} |" for row in range(12)] + [""]
    return "\n".join(lines)


def entries(path):
    """Title and page of each entry of the table of contents."""
    part = "content.xml" if path.suffix == ".odt" else "word/document.xml"
    with zipfile.ZipFile(path) as archive:
        body = archive.read(part).decode()
    if path.suffix == ".odt":
        table = body[body.index("<text:table-of-content "):body.index("</text:table-of-content>")]
        found = re.findall(r"<text:a [^>]*>([^<]*)<text:tab/>([^<]*)</text:a>", table)
    else:
        found = [("".join(re.findall(r"<w:t[ >][^<]*?>?([^<>]*)</w:t>", link)[:-1]),
                  re.findall(r"<w:t[^>]*>([^<]*)</w:t>", link)[-1])
                 for link in re.findall(r"<w:hyperlink w:anchor.*?</w:hyperlink>", body)]
    return [(re.search(r"(Partie|Chapitre) [\d-]+ du rapport", title).group(), page)
            for title, page in found]


def printed_pages(path, folder):
    """The page of each heading in the PDF: the last one where it stands alone on its line."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "pdf", "--outdir", folder, path], check=True, timeout=300,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    text = subprocess.run(["pdftotext", "-layout", folder / (path.stem + ".pdf"), "-"], check=True,
                          stdout=subprocess.PIPE, encoding="utf-8").stdout
    pages = {}
    sheets = text.split("\f")
    for number, sheet in enumerate(sheets, 1):
        for title in re.findall(r"((?:Partie|Chapitre) [\d-]+ du rapport)[ ]*$", sheet, re.M):
            pages[title] = str(number)
    return pages, len(sheets) - 1


def faults(greffier, folder, kind, extension):
    source, path = folder / f"{kind}.md", folder / f"{kind}-{extension}.{extension}"
    source.write_text(notes(kind), encoding="utf-8")
    run = subprocess.run([greffier, "render", source, "-o", path, "--pages", "exactes"], check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    if run.returncode != 0 or "O030" in run.stdout:
        return [f"{path.name}: {run.returncode}\n{run.stdout}"]
    pages, count = printed_pages(path, folder)
    told = entries(path)
    wrong = [f"{path.name}: {title}: {page} in the table, {pages.get(title)} printed"
             for title, page in told if pages.get(title) != page]
    if len(told) != 50 or count < 25:
        wrong.append(f"{path.name}: {len(told)} entries, {count} pages")
    return wrong


def main():
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        sys.exit(77)
    greffier, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wrong = [fault for kind in HEADERS for extension in ("odt", "docx")
             for fault in faults(greffier, folder, kind, extension)]
    sys.exit("\n".join(wrong) if wrong else 0)


if __name__ == "__main__":
    main()
