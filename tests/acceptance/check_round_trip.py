"""Notes, a document, notes again: what Greffier writes comes back whole by `greffier import`, also
after LibreOffice has saved it; a document whose text was changed comes back as its notes with the
change: rendered again, they say what it says, and nothing twice."""
import pathlib
import re
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


def paragraphs(document, part):
    """The texts of the paragraphs of a part, without empty ones."""
    with zipfile.ZipFile(document) as package:
        text = package.read(part).decode()
    each = re.split(r"</(?:text:p|text:h|w:p)>", text[text.find("body"):])
    return [words for words in (re.sub(r"<[^>]+>", "", one).strip() for one in each) if words]


def change(document, part, notes):
    """Changes a word that stands once in the notes and once in the document; None without one."""
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text, typed = parts[part].decode(), body(notes.read_text())
    for included in sorted((notes.parent / notes.stem).glob("*.md")):
        typed += "\n" + body(included.read_text())
    word = next((word for word in re.findall(r"(?<=[ a-z])[a-z]{9,}(?= )", typed)
                 if typed.count(word) == 1 and text.count(word) == 1 and
                 ":::" not in typed[typed.rfind("\n", 0, typed.find(word)) + 1:typed.find(word)]),
                None)
    if word is None:
        return None
    changed = document.with_name("change-" + document.name)
    with zipfile.ZipFile(changed, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content.replace(word.encode(), b"mouettes") if name == part
                             else content)
    return changed


def changed_trip(notes, form, folder):
    """A document that somebody has changed comes back as notes that make the changed document."""
    part = "content.xml" if form == "odt" else "word/document.xml"
    document = folder / f"{notes.stem}.{form}"
    run(greffier, "render", notes, "-o", document, cwd=folder)
    changed = change(document, part, notes)
    if changed is None:
        return False
    back = folder / "change" / notes.name
    told = run(greffier, "import", changed, "-o", back, "--report", "json", cwd=folder)
    again = folder / "change" / f"{notes.stem}.{form}"
    run(greffier, "render", back, "-o", again, cwd=folder)
    if '"rule":"I19"' not in told.stdout or not again.exists():
        problems.append(f"{changed.name}: its notes do not come back")
    elif paragraphs(changed, part) != paragraphs(again, part):
        problems.append(f"{changed.name}: made from what came back, it says something else")
    return True


def part_trip(notes, name, form, folder):
    """A document beside the main one comes back as notes that make it again, figures and all."""
    part = "content.xml" if form == "odt" else "word/document.xml"
    document = folder / f"{notes.stem}-{name}.{form}"
    run(greffier, "render", notes, "--document", name, "-o", document, cwd=folder)
    back = folder / "retour" / notes.name
    run(greffier, "import", document, "-o", back, cwd=folder)
    again = folder / "encore" / document.name
    run(greffier, "render", back, "--document", name, "-o", again, cwd=folder)
    if not again.exists() or paragraphs(document, part) != paragraphs(again, part):
        problems.append(f"{document.name}: made from what came back, it says something else")


for name in ("convocation", "note-explicative", "liste", "registre"):
    for form in ("odt", "docx"):
        with tempfile.TemporaryDirectory() as folder:
            part_trip(source / "fixtures" / "seance-juin.md", name, form, pathlib.Path(folder))
changed_documents = 0
for notes in fixtures:
    for form in ("odt", "docx"):
        with tempfile.TemporaryDirectory() as name:
            round_trip(notes, form, pathlib.Path(name))
        with tempfile.TemporaryDirectory() as name:
            changed_documents += changed_trip(notes, form, pathlib.Path(name))
if changed_documents < 15:
    problems.append(f"only {changed_documents} documents could be changed")
print(f"{len(fixtures)} fixtures, {len(problems)} problems")
print("\n".join(problems))
sys.exit(1 if problems else 0)
