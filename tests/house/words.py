"""What neither the code nor the project may say."""
import pathlib
import re
import tomllib

from source_tree import Finding, code_files, code_of, files, line_of

HERE = pathlib.Path(__file__).parent
_UNORDERED = re.compile(r"\bunordered_(?:multi)?(?:map|set)\s*<[^;{}()]*>\s*&?\s*(\w+)\s*[;{=,)]")


def _rules(table: str) -> list[dict]:
    return tomllib.loads((HERE / table).read_text(encoding="utf-8"))["rule"]


def _concerns(rule: dict, path: pathlib.Path, root: pathlib.Path) -> bool:
    parts = path.relative_to(root).parts
    excepted = parts[0] == "src" and parts[1] in rule["except"]
    return not excepted and (path.suffix == ".hpp" or not rule.get("headers"))


def check_banned(root: pathlib.Path) -> list[Finding]:
    found, rules = [], [(rule, re.compile(rule["pattern"])) for rule in _rules("banned.toml")]
    for path in code_files(root, ["src"]):
        code = code_of(path)
        for rule, pattern in rules:
            if _concerns(rule, path, root):
                found += [Finding(str(path.relative_to(root)), line_of(code, match.start()),
                                  f"{match.group().strip()}: {rule['why']}")
                          for match in pattern.finditer(code)]
    return found


def _iterations(code: str, names: set[str]):
    """Places that go through one of the names, which are of unordered containers."""
    alternatives = "|".join(map(re.escape, sorted(names)))
    loop = rf"\bfor\s*\([^;()]*:\s*(?:\w+(?:\.|->))*({alternatives})\s*\)"
    begin = rf"\b({alternatives})\s*(?:\.|->)\s*c?begin\s*\("
    return re.finditer(f"{loop}|{begin}", code)


def check_unordered(root: pathlib.Path) -> list[Finding]:
    """A heuristic: names declared as unordered containers in a folder, gone through in it."""
    folders: dict[str, list[pathlib.Path]] = {}
    for path in code_files(root, ["src"]):
        folders.setdefault(path.relative_to(root / "src").parts[0], []).append(path)
    found = []
    for paths in folders.values():
        names = {name for path in paths for name in _UNORDERED.findall(code_of(path))}
        for path in paths if names else []:
            code = code_of(path)
            found += [Finding(str(path.relative_to(root)), line_of(code, match.start()),
                              "goes through an unordered container: the order of what is written "
                              "would change from one machine to the next")
                      for match in _iterations(code, names)]
    return found


def check_itself(root: pathlib.Path) -> list[Finding]:
    found, rules = [], [(rule, re.compile(rule["pattern"])) for rule in _rules("itself.toml")]
    for path in files(root):
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture, an office file, a hostile fixture
        for number, line in enumerate(lines, 1):
            for rule, pattern in rules:
                match = pattern.search(line)
                if match:
                    found.append(Finding(str(path.relative_to(root)), number,
                                         f"{match.group().strip()}: {rule['why']}"))
    return found
