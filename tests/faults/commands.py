"""The commands that write, with the files they are given."""
import dataclasses
import pathlib
import shutil
import zipfile

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
# The functions that are failed: what calls no other is looked for in vain, which is a fault too.
FILES = ("open", "write", "fsync", "rename", "close")
USUAL = (*FILES, "malloc")
FOLDER = (*FILES, "mkdir")
UNNAMED = ("open", "write", "fsync", "link", "close")
OLD = "what was there before\n"

RECORDS = """numero;titre;date;lieu;presents
12;Voirie;2026-03-12;Valbrune;Aude FERRAND
13;Cantine;2026-03-13;Saint-Orlan;Paul RICARD
14;Piscine;2026-03-14;Vernelle;Jeanne AUBRAC
"""
ROUGH = """# Toiture de l'école

Date : 12 mars 2026
Présents : Mme Aude FERRAND, M. Paul RICARD

Le toit de l'école fuit.

Décision : la toiture est refaite cet été.
"""
REPORTS = "Forum de Valbrune\n\n" + "".join(f"""Rapport n° : {rank}

Sujet : {subject}

Initiateur : Mme Aude FERRAND

La question de {subject} est posée.

""" for rank, subject in enumerate(("la voirie", "la cantine", "la piscine"), 1))
FAULTY = "Qui vient ?\n\nL'Etat a dit \"oui\"...\n"
LONG = "---\nmodele: compte-rendu\ntitre: Voirie\ndate: 2026-03-12\n---\n\n" + "Le four. " * 9000

_PARTS = {
    "[Content_Types].xml": """<Types
xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.\
wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.\
wordprocessingml.styles+xml"/></Types>""",
    "_rels/.rels": """<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="\
http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Target="word/document.xml"/></Relationships>""",
    "word/_rels/document.xml.rels": """<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="\
http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
Target="styles.xml"/></Relationships>""",
    "word/styles.xml": """<w:styles
xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>""",
    "word/document.xml": """<w:document
xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:body>BODY</w:body></w:document>""",
}


def docx(content):
    """The least document that is taken, a paragraph for each line."""
    def write(path):
        body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in content.splitlines())
        with zipfile.ZipFile(path, "w") as file:
            for name, part in _PARTS.items():
                file.writestr(name, part.replace("BODY", body))
    return write


def fixture(name):
    return lambda path: shutil.copy(FIXTURES / name, path)


def text(content):
    return lambda path: path.write_text(content, encoding="utf-8")


def latin(path):
    path.write_text(ROUGH + "\nLe toit fuit, l'été aussi.\n" * 900, encoding="windows-1252")


@dataclasses.dataclass
class Command:
    name: str
    arguments: list[str]
    inputs: dict
    calls: tuple = USUAL
    order: tuple = ()         # files, as they are written one after the other
    resumes: bool = False     # --resume does what is left
    is_refused: bool = False  # for another reason: all is told on the standard error
    is_killed: bool = False   # at each of its calls too, and then given again
    is_unnamed: bool = False  # where files can be made without a name, which others cannot

    def prepare(self, folder):
        folder.mkdir()
        for name, write in self.inputs.items():
            write(folder / name)


NOTES = {"notes.md": fixture("copil-court.md")}
TWO = "render notes.md -o a.odt -o b.docx".split()
BATCH = ["batch", "compte-rendu", "fiches.csv", "-o", "envoi/", "--name",
         "{{ numero }}-{{ titre }}.odt"]

COMMANDS = [
    Command("render", TWO, NOTES, order=("a.odt", "b.docx")),
    Command("render-over", TWO, {**NOTES, "a.odt": text(OLD), "b.docx": text(OLD)}, FILES,
            order=("a.odt", "b.docx"), is_killed=True),
    Command("render-unnamed", TWO, NOTES, UNNAMED, order=("a.odt", "b.docx"), is_killed=True,
            is_unnamed=True),
    Command("render-over-unnamed", TWO, {**NOTES, "a.odt": text(OLD), "b.docx": text(OLD)},
            (*UNNAMED, "rename"), order=("a.odt", "b.docx"), is_killed=True, is_unnamed=True),
    Command("batch-unnamed", [*BATCH, "-j", "1"], {"fiches.csv": text(RECORDS)},
            (*UNNAMED, "mkdir"), resumes=True, is_killed=True, is_unnamed=True),
    Command("render-new-folder", "render notes.md -o un/deux/a.odt".split(), NOTES, FOLDER,
            is_killed=True),
    Command("render-all", "render cse.md --all --format odt -o documents/".split(),
            {"cse.md": fixture("cse-mars.md")}, FOLDER,
            order=("documents/cse.odt", "documents/cse-diffusion.odt")),
    Command("render-long", "render long.md -o a.odt".split(), {"long.md": text(LONG)},
            ("malloc",)),
    Command("render-raw", "render brut.txt -o a.docx".split(), {"brut.txt": text(ROUGH)}, FILES),
    Command("annotate", "render notes.md --template m.docx -o a.docx --annotate copie.docx".split(),
            {**NOTES, "m.docx": docx("{{ titre }}\n{{ inconnu | nul }}")}, is_refused=True),
    Command("batch", [*BATCH, "-j", "1"], {"fiches.csv": text(RECORDS)}, (*FOLDER, "malloc"),
            resumes=True, is_killed=True),
    Command("batch-threads", [*BATCH, "-j", "3"], {"fiches.csv": text(RECORDS)},
            (*FOLDER, "malloc", "thread"), resumes=True),
    Command("import", "import brut.txt -o notes.md".split(), {"brut.txt": text(ROUGH)}, FILES),
    Command("import-latin", "import latin.txt -o notes.md".split(), {"latin.txt": latin},
            ("malloc",)),
    Command("import-over", "import brut.txt -o notes.md --force".split(),
            {"brut.txt": text(ROUGH), "notes.md": text(OLD)}),
    Command("import-several", "import brut.md -o recueil/recueil.md".split(),
            {"brut.md": text(REPORTS)}, FOLDER,
            order=(*(f"recueil/recueil/0{rank}-{rank}.md" for rank in (3, 2, 1)),
                   "recueil/recueil.md")),
    Command("new", "new compte-rendu -o notes.md".split(), {}),
    Command("template-new", "template new compte-rendu -o m.odt --force".split(), {},
            is_killed=True),
    Command("typo", "typo --fix un.md deux.md".split(),
            {"un.md": text(FAULTY), "deux.md": text(FAULTY)}, is_killed=True),
    Command("typo-office", "typo --fix un.docx".split(), {"un.docx": docx(FAULTY)}, FILES),
]
