#!/usr/bin/env python3
"""What Greffier makes is accessible: check_accessibility.py GREFFIER FOLDER.

FOLDER holds the documents of produce.py. `greffier check` finds in each of them what its notes say
and nothing else, and the same in both formats. What pandoc makes of faulty notes has their faults, and
what LibreOffice makes of a document in the other format has those of that document."""
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[2]

# By notes: what their author would have to change, and how many times.
OF_NOTES = {
    "atelier-tableaux": {"A017": 1, "A031": 1},  # a table without a caption; a bare address
    "bureau-conseil": {"A017": 2},
    "exemple": {"A017": 1},
    # templates, most of whose body is tags of small print
    "assemblee": {"A025": 1},
    "compte-rendu": {"A025": 1},
    "cse": {"A025": 1},
    "recueil": {"A025": 1},
    "groupe-de-travail": {"A017": 1, "A022": 1},  # a swot without a title; a long alternative
    "hostile": {"A004": 1, "A016": 1, "A017": 2, "A018": 2, "A031": 2},
}


def findings(greffier, path):
    run = subprocess.run([greffier, "check", path, "--report", "json"], check=False,
                         stdout=subprocess.PIPE, encoding="utf-8")
    report = json.loads(run.stdout)
    if report["diagnostics"]:
        raise RuntimeError(f"{path}: {report['diagnostics']}")
    return report["findings"]


def faults(greffier, path):
    found = findings(greffier, path)
    counts = dict(collections.Counter(finding["rule"] for finding in found))
    wanted = OF_NOTES.get(path.stem, {})
    if counts == wanted:
        return []
    told = "\n".join(f"  {finding['rule']} {finding['message']} {finding.get('place')}"
                     for finding in found if finding["rule"] not in wanted)
    return [f"{path}: {counts} instead of {wanted}\n{told}"]


FAULTY = """# Finances

### Voirie

Le détail est [ici](https://example.org/b).

![](image.png)

- la voirie ;
- les écoles.

LE CONSEIL MUNICIPAL DE VALBRUNE APPROUVE LE BUDGET.
"""
FAULTS = {"A001", "A004", "A021", "A027", "A030"}
# Their own looks: pandoc's colours and pictures.
OF_PANDOC = {"A002", "A017", "A020", "A024"}


def pandoc_faults(greffier, folder):
    if not shutil.which("pandoc"):
        return []
    (folder / "faulty.md").write_text(FAULTY, encoding="utf-8")
    shutil.copy(sorted((ROOT / "fixtures/images").glob("*.png"))[0], folder / "image.png")
    wrong = []
    for extension in ("odt", "docx"):
        subprocess.run(["pandoc", "faulty.md", "-o", f"faulty.{extension}"], check=True, cwd=folder)
        rules = {finding["rule"] for finding in findings(greffier, folder / f"faulty.{extension}")}
        if not FAULTS <= rules <= FAULTS | OF_PANDOC:
            wrong.append(f"faulty.{extension} of pandoc: {sorted(rules)}")
    return wrong


def office_faults(greffier, folder, documents):
    """A document saved by LibreOffice in the other format says the same, but for the titles of
    tables, which it does not keep."""
    if not shutil.which("soffice"):
        return []
    wrong = []
    for source, target in (("odt", "docx"), ("docx", "odt")):
        path = documents / "sobre" / f"groupe-de-travail.{source}"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", target, "--outdir", folder, path], check=True, timeout=300,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        told = [sorted(finding["rule"] for finding in findings(greffier, each)
                       if finding["rule"] != "A017")
                for each in (path, folder / f"groupe-de-travail.{target}")]
        if told[0] != told[1]:
            wrong.append(f"groupe-de-travail.{source}: {told[0]}, as {target}: {told[1]}")
    return wrong


def main():
    greffier, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    documents = sorted(path for path in folder.rglob("*")
                       if path.suffix in (".odt", ".docx"))
    wrong = [fault for path in documents for fault in faults(greffier, path)]
    with tempfile.TemporaryDirectory() as other:
        wrong += pandoc_faults(greffier, pathlib.Path(other))
        wrong += office_faults(greffier, pathlib.Path(other), folder)
    if len(documents) < 20:
        wrong.append(f"only {len(documents)} documents in {folder}")
    sys.exit("\n".join(wrong) if wrong else 0)


if __name__ == "__main__":
    main()
