#!/usr/bin/env python3
"""What Greffier makes is accessible: check_accessibility.py GREFFIER FOLDER.

FOLDER holds the documents of produce.py. `greffier check` finds in each of them what its notes say
and nothing else, and the same in both formats."""
import collections
import json
import pathlib
import subprocess
import sys

# By notes: what their author would have to change, and how many times.
OF_NOTES = {
    "atelier-tableaux": {"A017": 1, "A031": 1},  # a table without a caption; a bare address
    "bureau-conseil": {"A017": 2},
    "exemple": {"A017": 1},
    "compte-rendu": {"A025": 1},  # a template, most of whose body is tags of small print
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


def main():
    greffier, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    documents = sorted(path for path in folder.rglob("*")
                       if path.suffix in (".odt", ".docx"))
    wrong = [fault for path in documents for fault in faults(greffier, path)]
    if len(documents) < 20:
        wrong.append(f"only {len(documents)} documents in {folder}")
    sys.exit("\n".join(wrong) if wrong else 0)


if __name__ == "__main__":
    main()
