#!/usr/bin/env python3
"""Each check of this folder finds what it is for, and nothing in what is right.

usage: test_acceptance.py [GREFFIER]"""
import pathlib
import sys
import tempfile
import unittest

import check_determinism
import check_words
import notes_words
import office
import produce
import readers
import samples
import schemas
import sdk
import structure
from document import Document, words
from finding import Skipped

GREFFIER = sys.argv.pop() if len(sys.argv) > 1 and pathlib.Path(sys.argv[-1]).is_file() else None

C, S, D = "content.xml", "styles.xml", "word/document.xml"

# kind, part, from, to, what the finding says
STRUCTURE = [
    ("odt", C, "</text:h>", "", "is not XML"),
    ("odt", "mimetype", "text", "text-template", "mimetype says"),
    ("odt", "Pictures/logo.png", "", None, "the manifest lists"),
    ("odt", "Pictures/x.png", None, "x", "not in the manifest"),
    ("odt", C, 'text:style-name="P1"', 'text:style-name="P2"', "paragraph style “P2”"),
    ("odt", C, 'text:style-name="L1"', 'text:style-name="L2"', "list style “L2”"),
    ("odt", S, 'page-layout-name="pm1"', 'page-layout-name="pm2"', "page-layout style “pm2”"),
    ("odt", S, 'style:name="Titre"', 'style:name="Corps"', "used twice"),
    ("odt", S, '<text:p text:style-name="Corps"', '<text:p text:style-name="P1"', "“P1”"),
    ("odt", C, "<table:table ", '<table:table xml:id="l1" ', "already defined"),
    ("odt", C, 'bookmark-end text:name="a"', 'bookmark-end text:name="b"', "in pairs"),
    ("odt", C, "Objectifs", '<text:bookmark text:name="a"/>Objectifs', "bookmark “a”"),
    ("odt", C, '"#a"', '"#b"', "aims at #b"),
    ("odt", C, '"l1" ', '"l1" text:continue-list="l0" ', "continues l0"),
    ("odt", C, "Pictures/logo.png", "Pictures/autre.png", "is not in the file"),
    ("odt", C, "<svg:desc>Emblème communal</svg:desc>", "", "no alternative text"),
    ("odt", C, "<text:p>Gauche</text:p>", "", "a cell has no paragraph"),
    ("odt", C, "<table:table-cell><text:p>Gauche</text:p></table:table-cell>", "", "1 of 2 columns"),
    ("odt", C, "<text:p>Premier point</text:p>", "", "an empty text:list-item"),
    ("odt", C, 'outline-level="2"', 'outline-level="3"', "stands under one of level 1"),
    ("odt", C, "Objectifs", "", "a heading of level 2 is empty"),
    ("odt", C, "<text:list xml", "<text:p/><text:list xml", "an empty paragraph"),
    ("odt", C, "Objectifs", "{<text:span>{</text:span> x }}", "a tag is left"),
    ("odt", S, "Pied", "{% si x %}", "a tag is left"),
    ("docx", D, "</w:tbl>", "", "is not XML"),
    ("docx", "word/x.bin", None, "x", "has no content type"),
    ("docx", "word/media/logo.png", "", None, "is not there"),
    ("docx", D, 'r:embed="rId4"', 'r:embed="rId9"', "the relationship rId9"),
    ("docx", "word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"', "“rId1” is used twice"),
    ("docx", D, '"Titre2"', '"Tire2"', "paragraph style “Tire2”"),
    ("docx", "word/styles.xml", 'basedOn w:val="Corps"', 'basedOn w:val="Corp"', "base style"),
    ("docx", D, 'numId w:val="1"', 'numId w:val="7"', "the list 7"),
    ("docx", "word/numbering.xml", '<w:abstractNumId w:val="0"', '<w:abstractNumId w:val="3"',
     "the abstract list 3"),
    ("docx", D, 'w:anchor="a"', 'w:anchor="b"', "aims at b"),
    ("docx", D, "PAGEREF a", "PAGEREF b", "aims at b"),
    ("docx", D, '<w:bookmarkEnd w:id="1"/>', "", "in pairs"),
    ("docx", D, "<w:sectPr/>", '<w:p><w:bookmarkStart w:id="2" w:name="A"/><w:bookmarkEnd w:id="2"/>'
     "<w:r><w:t>x</w:t></w:r></w:p><w:sectPr/>", "bookmark “a” is used twice"),
    ("docx", D, "<a:blip", '<wp:docPr id="1" name="x" descr=""/><a:blip', "drawing id"),
    ("docx", D, ' descr="Emblème communal"', "", "no alternative text"),
    ("docx", D, 'footnoteReference w:id="2"', 'footnoteReference w:id="3"', "note 3"),
    ("docx", D, "<w:p><w:r><w:t>Gauche</w:t></w:r></w:p>", "", "does not end with a paragraph"),
    ("docx", D, "<w:tc><w:p><w:r><w:t>Gauche</w:t></w:r></w:p></w:tc>", "", "1 of 2 columns"),
    ("docx", D, '<w:fldChar w:fldCharType="end"/>', "", "fields do not begin"),
    ("docx", D, ' xml:space="preserve"', "", "are lost"),
    ("docx", "word/styles.xml", 'outlineLvl w:val="1"', 'outlineLvl w:val="2"', "stands under"),
    ("docx", D, "Objectifs", "", "a heading of level 2 is empty"),
    ("docx", D, "<w:sectPr/>", "<w:p/><w:sectPr/>", "an empty paragraph"),
    ("docx", D, "Objectifs", "{</w:t></w:r><w:r><w:t>{ x }}", "a tag is left"),
]

# check, kind, part, from, to, what the finding says
STRANGERS = [
    (sdk.check, "docx", D, "<w:numPr>", "<w:jc/><w:numPr>", "unexpected child"),
    (schemas.check_ooxml, "docx", D, "<w:numPr>", "<w:jc/><w:numPr>", "numPr"),
    (schemas.check_ooxml, "docx", "[Content_Types].xml", "<Default ", "<Defaut ", "Defaut"),
    (schemas.check_odf, "odt", C, 'outline-level="2"', 'outline-level="0"', "outline-level"),
    (schemas.check_odf, "odt", "META-INF/manifest.xml", " manifest:media-type=\"image/png\"", "",
     "media-type"),
    (readers.check_python, "docx", "word/document.xml", "", None, "cannot read it"),
    (readers.check_python, "odt", S, "</office:styles>", "", "cannot read it"),
    (readers.check_pandoc, "docx", "word/document.xml", "", None, "parse"),
    (readers.check_pandoc, "odt", C, "</office:text>", "", "XML"),
    (office.check_conversions, "docx", D, "</w:tbl>", "", "does not convert it"),
    (office.check_pdf, "docx", D, "<w:r><w:t>Objectifs", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Objectifs",
     "not on the page: Objectifs"),
]

NOTES = [
    ("# L'école d'**Aubrac**", "L école d Aubrac"),
    ("le 1<sup>er</sup> mars à 14h30", "le 1 er mars à 14 h 30"),
    ("[le site](https://example.org) ![Logo](x.png \"Titre\"){width=50%}", "le site Logo Titre"),
    ("<https://example.org/a>", "https example org a"),
    ("note[^1] de bas\n\n[^1]: La note.", "note de bas La note"),
    ("| A | B |\n|---|:-:|\n| <p>c</p><ul><li>d</li></ul> | e<br>f |", "A B c d e f"),
    ("- un\n  1. deux\n* [trois]{.petites-capitales}", "un deux trois"),
    ("::: action qui=\"Mme ROUX\" echeance=2026-02-01 style=x\nÉcrire.\n:::",
     "Mme ROUX 1 février 2026 Écrire"),
    ("::: vote pour=12 contre=0\nAdopté.\n:::", "12 Adopté"),
    ("::: note-interne\nsecret\n:::\npublic", "public"),
    ("Décision : le groupe\n\nAction (M. X, 15/03/2026) : lire", "le groupe M X 15 mars 2026 lire"),
    ("```csv\na;b\n```\n[[sommaire]]\n&eacute;t&eacute; \\*x\\*", "a b été x"),
    ("## Titre {#ancre .sans-numero}\n~~non~~ _oui_ a_b", "Titre non oui a b"),
]


class AcceptanceTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def sample(self, kind, *change, name="essai"):
        path = self.folder / f"{name}.{kind}"
        samples.write(path, kind, [change] if change else ())
        return Document(path)

    def assert_finds(self, check, document, part):
        try:
            found = [str(finding) for finding in check([document])]
        except Skipped as reason:
            self.skipTest(str(reason))
        self.assertTrue(any(part in finding for finding in found), f"{part}: {found}")


class Structure(AcceptanceTest):
    def test_sound(self):
        for kind in samples.PARTS:
            self.assertEqual(structure.check([self.sample(kind)]), [])

    def test_broken(self):
        for kind, *change, part in STRUCTURE:
            with self.subTest(part, change=change):
                self.assert_finds(structure.check, self.sample(kind, *change), part)

    def test_container(self):
        document = self.sample("odt")
        document.entries[0].date_time = (2026, 1, 1, 0, 0, 0)
        self.assert_finds(structure.check, document, "carries a date")
        document.entries.append(document.entries.pop(0))
        self.assert_finds(structure.check, document, "mimetype is not first")

    def test_rough_documents_keep_their_tags(self):
        document = self.sample("odt", C, "Objectifs", "{{ x }}")
        self.assertEqual(structure.check([document], {"essai"}), [])


class Strangers(AcceptanceTest):
    def test_sound(self):
        documents = [self.sample(kind) for kind in samples.PARTS]
        for check in dict.fromkeys(check for check, *_ in STRANGERS):
            with self.subTest(check.__name__):
                try:
                    self.assertEqual(check(documents), [])
                except Skipped as reason:
                    self.skipTest(str(reason))

    def test_broken(self):
        for check, kind, *change, part in STRANGERS:
            with self.subTest(check.__name__, change=change):
                self.assert_finds(check, self.sample(kind, *change), part)

    def test_a_word_lost_in_conversion(self):
        whole, cut = self.sample("odt"), self.sample("docx")
        found = office._conversion_losses(whole, cut.path, "")
        self.assertIn("point", str(found[0]))


class Words(AcceptanceTest):
    def test_documents(self):
        self.assertEqual(self.sample("odt").paragraphs()[:5],
                         ["Rappel", "Objectifs", "Une note.", "Voir ici, là.", "Premier point"])
        self.assertEqual(self.sample("docx").paragraphs()[:2], ["Rappel", "Objectifs"])

    def test_notes(self):
        for notes, expected in NOTES:
            with self.subTest(notes):
                found = [word.text for word in notes_words.body_words(notes)]
                self.assertEqual(found, words(expected))

    def test_header(self):
        notes = ("---\nmodele: x\nobjet: Bilan\ndate: 2026-03-01\nlogo:\n  fichier: a.png\n"
                 "  alternative: Emblème\nsuite: {date: 05/04/2026, lieu: Corvance}\n---\n# Corps\n")
        found = [word.text for word in notes_words.header_words(notes, {"modele", "fichier"})]
        self.assertEqual(found, words("Bilan 1 mars 2026 Emblème 5 avril 2026 Corvance"))
        self.assertEqual(notes_words.body_words(notes)[0], notes_words.Word("Corps", 10))

    def test_lost_and_foreign(self):
        document = self.sample("docx")
        right = ("# Rappel\n## Objectifs\nici[^1] 1\n\n[^1]: Une note.\n\nGauche Droite "
                 "Emblème communal\n")
        self.assertEqual(check_words.check("essai", [right], document), [])
        self.assertEqual(check_words.check("essai", [right + "Une 2ème liste"], document),
                         ["“2” is missing 1 times (line 8)", "“Une” is missing 1 times (line 5)",
                          "“e” is missing 1 times (line 8)", "“liste” is missing 1 times (line 8)"])
        self.assertEqual(check_words.check("essai", [right.replace("Gauche ", "")], document),
                         ["words from nowhere: Gauche"])
        self.assertEqual(check_words.check("essai", [f"---\nobjet: Bilan\n---\n{right}"], document),
                         ["“Bilan” of the header is nowhere (line 2)"])


@unittest.skipUnless(GREFFIER, "the program is not given")
class Determinism(AcceptanceTest):
    def test_bytes_that_differ(self):
        for charte in produce.CHARTES:
            (self.folder / charte).mkdir()
            for path in produce.notes():
                for kind in produce.FORMATS:
                    (self.folder / charte / f"{path.stem}.{kind}").write_bytes(b"autre chose")
        self.assertEqual(check_determinism.main(GREFFIER, self.folder), 1)


if __name__ == "__main__":
    unittest.main()
