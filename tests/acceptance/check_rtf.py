#!/usr/bin/env python3
"""RTF imported through LibreOffice: the documents of check_readers.py saved as RTF by LibreOffice
give the words and titles that they give themselves, and an RTF typed as Word writes it (code page
1252, \\uN, list texts, a table, a footnote) gives its own.

usage: check_rtf.py GREFFIER FOLDER    exit status 77 when a program is missing"""
import pathlib
import re
import shutil
import subprocess
import sys

import check_readers

WORD_RTF = r"""{\rtf1\ansi\ansicpg1252\deff0\deflang1036{\fonttbl{\f0\fnil Calibri;}{\f1\fnil Symbol;}}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b\fs32 heading 1;}}
{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc23\leveljc0\levelfollow0\levelstartat1
{\leveltext\'01\u8226 ?;}{\levelnumbers;}\f1\fi-360\li720}\listid1}}
{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}
{\info{\author Secr\'e9tariat}{\title Essai}}
\pard\s1\outlinelevel0\b\fs32 L\u8217?\'e9t\'e9 \'e0 No\'ebl\b0\fs22\par
\pard\plain\f0 Le conseil \{r\'e9uni\} d\'e9cide \emdash  \'e0 l\u8217?unanimit\'e9 \emdash  d\u8217?ouvrir
 la piscine{\super\chftn{\footnote\pard\plain\chftn  Note du bas.}}, co\'fbt\~: 1\u8239?250\~\'80.\par
{\listtext\pard\plain\f1\'b7\tab}\pard\ls1\ilvl0\fi-360\li720\plain un four ;\par
{\listtext\pard\plain\f1\'b7\tab}\pard\ls1\ilvl0\fi-360\li720\plain une table.\par
\trowd\cellx3000\cellx6000\pard\intbl Poste\cell Montant\cell\row
\trowd\cellx3000\cellx6000\pard\intbl \'c9cole\cell 12 000\cell\row
\pard Fin de l\u8217?essai.\par}
"""
WORD_SAYS = ["titre: L’été à Noël", "Le conseil {réuni} décide — à l’unanimité — d’ouvrir la piscine",
             "Note du bas.", "- un four ;", "- une table.", "École", "12 000", "Fin de l’essai."]


def notes_of(greffier: str, path: pathlib.Path) -> str:
    run = subprocess.run([greffier, "import", path.name, "--lang", "fr"], cwd=path.parent,
                         capture_output=True, encoding="utf-8", timeout=300)
    return run.stdout if run.returncode == 0 else f"exit status {run.returncode}\n{run.stderr}"


def words(notes: str) -> list[str]:
    """Without what is about the file: names of pictures, shapes of tables, alternative texts."""
    text = re.sub(r"!\[.*?\]\(.*?\)(\{.*?\})?|^:::.*$|\]\(.*?\)", " ", notes, flags=re.MULTILINE)
    return sorted(re.findall(r"\w+", text))


def titles(notes: str) -> list[str]:
    return re.findall(r"^#+ .*$", notes, re.MULTILINE)


def make(folder: pathlib.Path) -> list[pathlib.Path]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    picture = folder / "plan.png"
    picture.write_bytes(check_readers.png())
    check_readers.by_python_docx(folder / "python-docx.docx", picture)
    check_readers.by_odfpy(folder / "odfpy.odt", picture)
    (folder / "notes.md").write_text(check_readers.MARKDOWN, encoding="utf-8")
    subprocess.run(["pandoc", "notes.md", "-o", "pandoc.docx"], cwd=folder, check=True)
    made = sorted(folder.glob("*.docx")) + sorted(folder.glob("*.odt"))
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "rtf", "--outdir", str(folder / "rtf"), *map(str, made)],
                   check=True, capture_output=True, timeout=300)
    return made


def faults_of(greffier: str, path: pathlib.Path) -> list[str]:
    before = notes_of(greffier, path)
    after = notes_of(greffier, path.parent / "rtf" / f"{path.stem}.rtf")
    faults = []
    if titles(before) != titles(after) or not titles(before):
        faults.append(f"{path.name}: titles {titles(after)}, not {titles(before)}")
    if words(before) != words(after):
        missing = set(words(before)) ^ set(words(after))
        faults.append(f"{path.name}: other words: {sorted(missing)}")
    if before.count("\n- ") != after.count("\n- ") or "| Voirie" not in after.replace("**", ""):
        faults.append(f"{path.name}: other lists or tables\n{after}")
    return faults


def main() -> int:
    greffier, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if shutil.which("soffice") is None or shutil.which("pandoc") is None:
        return 77
    faults = [fault for path in make(folder) for fault in faults_of(greffier, path)]
    typed = folder / "word.rtf"
    typed.write_bytes(WORD_RTF.encode("ascii"))
    notes = notes_of(greffier, typed).replace("\u202f", " ").replace("\u00a0", " ")
    faults += [f"word.rtf: not there: {text}\n{notes}" for text in WORD_SAYS if text not in notes]
    print(*faults, f"4 documents, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
