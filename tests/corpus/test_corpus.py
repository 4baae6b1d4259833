#!/usr/bin/env python3
"""The corpus test itself: what it strips, what it leaves out, what it counts as a difference."""
import pathlib
import struct
import sys
import tempfile
import unittest

import corpus
import habits
import texts


class Habits(unittest.TestCase):
    def test_no_break_spaces_and_signs_are_typed(self) -> None:
        line = "L’avis\u00a0: «\u00a0oui\u00a0»\u202f! À 20\u00a0%…"
        self.assertEqual(habits.typed(line, " "), "L'avis : \"oui\" ! À 20 %...")
        self.assertEqual(habits.typed(line, ""), "L'avis: \"oui\"! À 20 %...")

    def test_nested_quotes_are_typed(self) -> None:
        self.assertEqual(habits.typed("«\u00a0un “bon” plan\u00a0»", ""), '"un "bon" plan"')
        self.assertEqual(habits.typed("un “bon” plan", ""), "un “bon” plan")

    def test_what_is_not_well_set_is_left_out(self) -> None:
        for line in ("l'avis", 'le "mot"', "et...", "Qui ?", "Qui?", "« oui »", "«oui»", "20% dit"):
            self.assertIsNotNone(habits.fault(line), line)
        for line in ("l’avis", "Qui\u00a0?", "«\u202foui\u00a0»", "http://a?b", "a:b", "20\u00a0%"):
            self.assertIsNone(habits.fault(line), line)

    def test_both_widths_are_one(self) -> None:
        self.assertEqual(habits.leveled("a\u202f!"), habits.leveled("a\u00a0!"))
        self.assertNotEqual(habits.leveled("a !"), habits.leveled("a\u00a0!"))


class Texts(unittest.TestCase):
    def test_pages(self) -> None:
        page = """<page xmlns="http://projectmallard.org/1.0/"><info><credit><name>A</name></credit>
            <desc>Une  <em>page</em>.</desc></info><title>Titre</title><p>Voir <link xref="x"/>
            <gui>ici</gui>.</p><code>a ? b</code><list><item><p>un</p></item></list></page>"""
        self.assertEqual(list(texts.page_lines(_file(page.encode()))),
                         ["Titre", "Voir \ufffc ici.", "un"])

    def test_catalogues(self) -> None:
        catalogue = _catalogue({"": "Content-Type: x", "Yes": "Oui", "OK": "OK", "a\nb": "c\nd",
                                "menu\4Cut": "Couper", "day\0days": "jour\0jours"})
        self.assertEqual(list(texts.catalogue_lines(_file(catalogue))),
                         ["Oui", "c", "d", "Couper", "jour", "jours"])

    def test_web_pages(self) -> None:
        page = b"<head><title>x</title></head><p>La <b>page</b> <code>a?</code></p><pre>b</pre><li>un"
        self.assertEqual(list(texts.web_lines(_file(page))), ["La page `a?`", "un"])


class Verdict(unittest.TestCase):
    def test_a_program_that_does_nothing_fails(self) -> None:
        trial = corpus.Trial(_program("sys.stdout.write(text)"), ["Qui\u00a0?", "Moi"], " ")
        self.assertEqual(trial.differences(), [("Qui\u00a0?", "Qui ?")])
        self.assertEqual(trial.changed(), 1)
        self.assertFalse(corpus.report("x", "mot ?", trial, False))

    def test_a_second_run_that_changes_fails(self) -> None:
        same = corpus.Trial(_program("sys.stdout.write(text)"), ["Moi"], " ")
        self.assertTrue(corpus.report("x", "mot ?", same, False))
        grows = corpus.Trial(_program("sys.stdout.write(text.replace('i', 'ii'))"), ["Moi"], " ")
        self.assertFalse(corpus.report("x", "mot ?", grows, False))

    def test_a_letter_that_changes_fails(self) -> None:
        trial = corpus.Trial(_program("sys.stdout.write(text.replace('o', 'ô'))"), ["Moi"], " ")
        self.assertEqual(trial.lettered, [("Moi", "Môi")])
        self.assertFalse(corpus.report("x", "mot ?", trial, False))


_FOLDER = tempfile.TemporaryDirectory()


def _file(data: bytes) -> pathlib.Path:
    path = pathlib.Path(_FOLDER.name) / str(abs(hash(data)))
    path.write_bytes(data)
    return path


def _program(body: str) -> pathlib.Path:
    """A program in the place of greffier: `text` is what it reads."""
    path = _file(f"#!{sys.executable}\nimport sys\ntext = sys.stdin.read()\n{body}\n".encode())
    path.chmod(0o700)
    return path


def _catalogue(messages: dict[str, str]) -> bytes:
    """A .mo file."""
    strings = [text.encode() for pair in zip(*messages.items()) for text in pair]
    start = 28 + 8 * len(strings)
    table, data = b"", b""
    for text in strings:
        table += struct.pack("<2I", len(text), start + len(data))
        data += text + b"\0"
    count = len(messages)
    return struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0) + table + data


if __name__ == "__main__":
    unittest.main()
