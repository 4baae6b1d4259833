"""How long files and functions are."""
import pathlib
import re

from source_tree import Finding, code_files, code_of, line_of, text_of

FILE_LIMIT, FILE_AIM = 800, 450
FUNCTION_LIMIT, FUNCTION_AIM = 80, 30
SHARE = 0.10  # of files or functions that may pass the aim
FEW = 20      # under so many, a share says nothing

_NO_FUNCTION = re.compile(
    r"^\s*(?:template\s*<.*>\s*)?(?:namespace|class|struct|union|enum|extern|if|for|while|switch|do|"
    r"else|try|catch|return|concept)\b|=\s*$|[=(,]\s*\[[^\]]*\]", re.DOTALL)
_TYPE_OR_NAMESPACE = re.compile(
    r"\b(?:namespace|class|struct|union|extern)\b[^()=]*$", re.DOTALL)


def functions(code: str) -> list[tuple[int, int]]:
    """First and last line of each function body, outermost only; a heuristic on formatted code,
    where a body's brace follows a space and an initialiser's brace does not."""
    found, stack, head = [], [], 0
    for match in re.finditer(r"[{};]", code):
        at, sign = match.start(), match.group()
        if sign == "{":
            kind = _brace(code, head, at) if all(k == "scope" for k, _ in stack) else "inner"
            stack.append((kind, at))
            if kind != "inner" or code[at - 1].isspace():
                head = at + 1
        elif sign == "}" and stack:
            kind, start = stack.pop()
            if kind == "function":
                found.append((line_of(code, start), line_of(code, at)))
            if kind != "inner":
                head = at + 1
        elif not stack or stack[-1][0] == "scope":
            head = at + 1
    return found


def _brace(code: str, head: int, at: int) -> str:
    before = code[head:at]
    if not before[-1:].isspace():
        return "inner"  # Type{…}, member_{…}
    if _TYPE_OR_NAMESPACE.search(before):
        return "scope"
    return "function" if "(" in before and not _NO_FUNCTION.search(before) else "inner"


def _too_many(count: int, total: int, what: str) -> list[Finding]:
    if total < FEW or count <= total * SHARE:
        return []
    return [Finding("src", 0, f"{count} {what}, of {total}: nine in ten must be shorter")]


def check_files(root: pathlib.Path) -> list[Finding]:
    lengths = {path: text_of(path).count("\n") for path in code_files(root)}
    found = [Finding(str(path.relative_to(root)), 0,
                     f"{length} lines: no file has more than {FILE_LIMIT}")
             for path, length in lengths.items() if length > FILE_LIMIT]
    long = sum(length > FILE_AIM for length in lengths.values())
    return found + _too_many(long, len(lengths), f"files over {FILE_AIM} lines")


def check_functions(root: pathlib.Path) -> list[Finding]:
    found, lengths = [], []
    for path in code_files(root, ["src"]):
        for first, last in functions(code_of(path)):
            length = max(last - first - 1, 1)
            lengths.append(length)
            if length > FUNCTION_LIMIT:
                found.append(Finding(str(path.relative_to(root)), first,
                                     f"{length} lines: no function has more than {FUNCTION_LIMIT}"))
    long = sum(length > FUNCTION_AIM for length in lengths)
    return found + _too_many(long, len(lengths), f"functions over {FUNCTION_AIM} lines")


def report(root: pathlib.Path) -> str:
    def line(what, lengths):
        lengths = sorted(lengths) or [0]
        return (f"{what}: {len(lengths)}, median {lengths[len(lengths) // 2]} lines, "
                f"ninth tenth {lengths[int(len(lengths) * 0.9)]}, longest {lengths[-1]}")
    paths = code_files(root, ["src"])
    bodies = [max(last - first - 1, 1) for path in paths for first, last in functions(code_of(path))]
    return "\n".join([line("files of src", [text_of(path).count("\n") for path in paths]),
                      line("functions of src", bodies)])
