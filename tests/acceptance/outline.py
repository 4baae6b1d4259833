"""Headings in reading order, whatever the format."""


def faults(headings):
    """headings: pairs of level and title."""
    before = 0
    for level, title in headings:
        if not title.strip():
            yield f"a heading of level {level} is empty"
        elif before and level > before + 1:
            yield f"heading “{title}” of level {level} stands under one of level {before}"
        before = level


def repeated(values, what):
    """The values that come more than once."""
    seen = set()
    for value in values:
        if value in seen:
            yield f"{what} “{value}” is used twice"
        seen.add(value)
