#!/usr/bin/env python3
"""Makes the documents that the other tests judge.

usage: produce.py GREFFIER FOLDER

FOLDER/CHARTE/NOTES.odt and .docx for every notes of fixtures/ in both chartes, the exported
templates in FOLDER/templates/, documents made through those in FOLDER/through/, and in FOLDER/all/
every document of notes that give several. Exit status 1
when a run does not end as it should."""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
CHARTES = ("sobre", "institutionnelle")
FORMATS = ("odt", "docx")
KINDS = ("compte-rendu", "note-de-synthese", "assemblee", "cse", "seance", "schema", "etude",
         "recueil", "registre")
SEVERAL = ("cse-mars", "recueil-mobilites", "seance-juin", "seance-syndicat")
REFUSED = {"hostile-latin1"}  # not UTF-8: status 2, and nothing written


def notes() -> list[pathlib.Path]:
    found = [path for path in sorted(FIXTURES.glob("*.md")) if path.stem != "README"]
    return found + [ROOT / "templates" / kind / "exemple.md" for kind in KINDS]


def name_of(path) -> str:
    """What the documents of some notes are called: every kind has an exemple.md."""
    is_example = path.stem == "exemple" and path.parent.name != KINDS[0]
    return f"exemple-{path.parent.name}" if is_example else path.stem


def kind_of(path) -> str:
    for line in path.read_bytes().decode("utf-8", "replace").splitlines()[:5]:
        if line.startswith("modele:"):
            return line.removeprefix("modele:").strip()
    return KINDS[0]


def render(greffier, path, folder, *options) -> str | None:
    """None, or what went wrong."""
    outputs = [argument for kind in FORMATS
               for argument in ("-o", str(folder / f"{name_of(path)}.{kind}"))]
    run = subprocess.run([greffier, "render", str(path), *outputs, *options],
                         capture_output=True, text=True)
    wanted = 2 if path.stem in REFUSED else 0
    written = list(folder.glob(f"{name_of(path)}.*"))
    if run.returncode == wanted and len(written) == (0 if wanted else len(FORMATS)):
        return None
    return (f"{path.name} {' '.join(options)}: status {run.returncode} instead of {wanted}, "
            f"{len(written)} files\n{run.stderr}")


def export_templates(greffier, folder) -> list[str]:
    folder.mkdir(parents=True)
    faults = []
    for kind in KINDS:
        for extension in FORMATS:
            run = subprocess.run([greffier, "template", "new", kind, "-o",
                                  str(folder / f"{kind}.{extension}")],
                                 capture_output=True, text=True)
            if run.returncode:
                faults.append(f"template new {kind}, {extension}: status {run.returncode}\n"
                              f"{run.stderr}")
    return faults


def through_templates(greffier, path, folder) -> list[str]:
    faults = []
    for kind in FORMATS:
        template = folder.parent / "templates" / f"{kind_of(path)}.{kind}"
        run = subprocess.run([greffier, "render", str(path), "--template", str(template), "-o",
                              str(folder / f"{name_of(path)}.{kind}")], capture_output=True, text=True)
        if run.returncode:
            faults.append(f"{path.name} through {template.name}: status {run.returncode}\n"
                          f"{run.stderr}")
    return faults


def all_documents(greffier, path, folder) -> list[str]:
    """Every document that some notes give."""
    run = subprocess.run([greffier, "render", str(path), "--all", "--format", ",".join(FORMATS),
                          "-o", f"{folder}/"], capture_output=True, text=True)
    return [f"{path.name} --all: status {run.returncode}\n{run.stderr}"] if run.returncode else []


def main(greffier, folder) -> int:
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    faults = []
    for charte in CHARTES:
        (folder / charte).mkdir(parents=True)
        faults += [render(greffier, path, folder / charte, "--charte", charte) for path in notes()]
    faults += export_templates(greffier, folder / "templates")
    (folder / "through").mkdir()
    for path in notes():
        if path.stem not in REFUSED:
            faults += through_templates(greffier, path, folder / "through")
    for name in SEVERAL:
        faults += all_documents(greffier, FIXTURES / f"{name}.md", folder / "all" / name)
    faults = list(filter(None, faults))
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
