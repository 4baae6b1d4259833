"""Well-set French, and what it looks like as it is typed."""
import re

NO_BREAK = "[\u00a0\u202f]"

# What tells that a line is no model: it is not set as the rules ask, whatever the program makes
# of it. Each pattern has its reason.
_FAULTS = [
    ("straight apostrophe between letters", re.compile(r"[^\W\d_]'[^\W\d_]")),
    ("straight quotes", re.compile('"')),
    ("three dots", re.compile(r"\.\.\.")),
    ("plain space before a high sign", re.compile(r" [;:!?](?=\s|$)")),
    ("high sign glued to a word", re.compile(r"[^\W\d_)»][;:!?](?=\s|$)")),
    ("plain or no space inside guillemets",
     re.compile("«(?!\u00a0|\u202f)|(?<!\u00a0)(?<!\u202f)»")),
    ("number glued to % or €", re.compile(r"\d[%€](?!\w)")),
]

# The two habits: with a plain space before ; : ! ? and without.
HABITS = {"mot ?": " ", "mot?": ""}


def fault(line: str) -> str | None:
    """Why `line` is not well set, or None."""
    return next((reason for reason, pattern in _FAULTS if pattern.search(line)), None)


def typed(line: str, before_high: str) -> str:
    """`line` as it is typed on a keyboard, by one of HABITS."""
    if "«" in line:
        line = re.sub("[“”]", '"', line)
    line = re.sub(f"«{NO_BREAK}|{NO_BREAK}»", '"', line)
    line = re.sub(f"{NO_BREAK}(?=[;:!?])", before_high, line)
    line = re.sub(NO_BREAK, " ", line)
    return line.replace("’", "'").replace("…", "...")


def leveled(line: str) -> str:
    """`line` as lines are compared: the two widths of no-break spaces are one."""
    return line.replace("\u202f", "\u00a0")
