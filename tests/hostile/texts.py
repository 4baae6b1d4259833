"""Hostile notes, data and pictures."""
import struct
import zlib

HEADER = "---\nmodele: libre\ntitre: Note\ndate: 2026-03-05\nlieu: Valbrune\npresents: [A. Roche]\n---\n\n"
NOTES = HEADER + "# Un\n\nTexte.\n"


def notes(body: str) -> str:
    return HEADER + body + "\n"


def with_header(lines: str) -> str:
    return NOTES.replace("---\n\n", lines + "\n---\n\n", 1)


def yaml_laughs() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i + 1}: &a{i + 1} [{', '.join([f'*a{i}'] * 10)}]" for i in range(9)]
    return "\n".join(lines)


def footnotes_in_a_ring() -> str:
    return "Texte[^1].\n\n[^1]: un[^2]\n[^2]: deux[^3]\n[^3]: trois[^1]\n"


def many_footnotes(count: int) -> str:
    return "".join(f"x[^{i}] " for i in range(count)) + "\n\n" + "".join(
        f"[^{i}]: n\n" for i in range(count))


def wide_markdown_table(columns: int) -> str:
    return "\n".join(["|" + "a|" * columns, "|" + "-|" * columns, "|" + "b|" * columns])


def lopsided_markdown_table() -> str:
    """Short lines that each become a row of a thousand empty cells."""
    return "\n".join(["|" + "a|" * 1000, "|" + "-|" * 1000] + ["|b|"] * 10_000)


def html_table(attributes: str, count: int = 1) -> str:
    return f"<html><body><table><tr>{f'<td {attributes}>x</td>' * count}</tr></table></body></html>"


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (struct.pack(">I", len(content)) + kind + content +
            struct.pack(">I", zlib.crc32(kind + content)))


def png(width: int, height: int, filler: int = 0) -> bytes:
    """A picture of one row of pixels at the most, whatever it claims."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    extra = _chunk(b"teXt", bytes(filler)) if filler else b""
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + extra +
            _chunk(b"IDAT", zlib.compress(b"\0\0")) + _chunk(b"IEND", b""))


def jpeg(width: int, height: int) -> bytes:
    frame = struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)
    return (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0" +
            struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9")


def svg(attributes: str = 'width="10" height="10"', doctype: str = "", text: str = "") -> str:
    return (f'<?xml version="1.0"?>{doctype}<svg xmlns="http://www.w3.org/2000/svg" {attributes}>'
            f"<text>{text}</text></svg>")


PICTURE = "# Un\n\n![Un plan]({})\n"
