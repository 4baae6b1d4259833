// Constructs that both formats have, from one description.
#include "catch.hpp"
#include "reading.hpp"
#include "sketch.hpp"

using namespace greffier;
using namespace greffier::readers_tests;

namespace {

// The tree that both formats make, when it is the same.
std::string tree_of(const Sketch& sketch) {
  const Read docx = read_docx(docx_of(sketch));
  const Read odt = read_odt(odt_of(sketch));
  CHECK(docx.codes().empty());
  CHECK(odt.codes().empty());
  CHECK(docx.tree() == odt.tree());
  CHECK(docx.told() == odt.told());
  return docx.tree();
}
std::string told_of(const Sketch& sketch) {
  const std::string tree = tree_of(sketch);
  return read_docx(docx_of(sketch)).told();
}

}  // namespace

TEST_CASE("headings are known by their styles, whose bold letters are no word of their own") {
  CHECK(tree_of({{"# Les faits", "## Le contexte", "Un texte."}}) ==
        "heading 1 \"Les faits\"\nheading 2 \"Le contexte\"\nparagraph\n  text \"Un texte.\"\n");
  const Read read = read_docx(docx_of({{"# Les faits"}}));
  CHECK(read.material->pieces[0].look.strong);
  CHECK(read.material->pieces[0].look.style == "Heading 1");
}

TEST_CASE("styles are known by their names, French and English") {
  CHECK(tree_of({{"> Titre3: Le lieu", "> Heading 2: La date", "> Title: Le tout",
                  "> Subtitle: La suite"}}) ==
        "heading 3 \"Le lieu\"\nheading 2 \"La date\"\nheading 1 \"Le tout\"\n"
        "paragraph\n  text \"La suite\"\n");
}

TEST_CASE("letters are set as they are seen, spaces beside them are not") {
  CHECK(tree_of({{"Un {b:mot }gras, {i:penché}, {u:souligné}, {s:barré}, 1{sup:er}, H{sub:2}O, "
                  "{sc:petit}."}}) == R"(paragraph
  text "Un "
  text "mot" strong
  text " gras, "
  text "penché" emphasis
  text ", "
  text "souligné" underline
  text ", "
  text "barré" strike
  text ", 1"
  text "er" superscript
  text ", H"
  text "2" subscript
  text "O, "
  text "petit" small_caps
  text "."
)");
}

TEST_CASE("a passage in another language is known, most of the text is in that of the document") {
  CHECK(tree_of({{"Le terme {en:single ticket} ne sera pas employé dans la convention."}}) ==
        "paragraph\n  text \"Le terme \"\n  text \"single ticket\" lang=en\n"
        "  text \" ne sera pas employé dans la convention.\"\n");
}

TEST_CASE("tabs, line ends and soft hyphens") {
  CHECK(tree_of({{"Nom{tab}Prénom{br}inter{shy}communal"}}) ==
        "paragraph\n  text \"Nom\\tPrénom\"\n  break\n  text \"intercommunal\"\n");
}

TEST_CASE("lists nest, number and go on") {
  CHECK(
      tree_of({{"- un", "  - dedans", "- deux", "+ suite", "1. premier", "Entre.", "1. second"}}) ==
      R"(list
  item
    paragraph
      text "un"
    list tight
      item
        paragraph
          text "dedans"
  item
    paragraph
      text "deux"
    paragraph
      text "suite"
list ordered start=1 tight
  item
    paragraph
      text "premier"
paragraph
  text "Entre."
list ordered start=2 tight
  item
    paragraph
      text "second"
)");
}

TEST_CASE("links lead outside, or to headings; others leave their text") {
  const Sketch sketch{
      {"{mark:a}Avant {go:b le titre}, {go:a ici}, {a:https://example.org le site}.",
       "# {mark:b}L’été à Blois"}};
  CHECK(tree_of(sketch) == R"(paragraph
  text "Avant "
  text "le titre" link="#l-ete-a-blois"
  text ", ici, "
  text "le site" link="https://example.org"
  text "."
heading 1 "L’été à Blois"
)");
  CHECK(told_of(sketch) == "I40 ici\n");
}

TEST_CASE("notes, comments and text boxes") {
  const Sketch sketch{{"Le texte{note:La note.}{com:À revoir.} suit{box:En marge.}.", "Après."}};
  CHECK(tree_of(sketch) == R"(paragraph
  text "Le texte"
  footnote
    paragraph
      text "La note."
  text " suit."
paragraph
  text "En marge."
container note_interne
  paragraph
    text "Commentaire de Ada, le 3 mars 2026 : À revoir."
paragraph
  text "Après."
)");
  CHECK(told_of(sketch) ==
        "I31 Commentaire de Ada, le 3\u00A0mars 2026\u00A0: À revoir.\n"
        "I37 En marge.\n");
}

TEST_CASE("revisions are accepted and told by author") {
  const Sketch sketch{{"Le maire {del:refuse}{ins:accepte} l’offre{del: reçue}."}};
  CHECK(tree_of(sketch) == "paragraph\n  text \"Le maire accepte l’offre.\"\n");
  CHECK(told_of(sketch).starts_with("I30 Ada\u00A0: refuse |"));
}

TEST_CASE("what is hidden, prompts and ticks") {
  const Sketch sketch{{"Vu{hid: secret}. {box1} oui {box0} non {prompt:Votre nom}"}};
  CHECK(tree_of(sketch) == "paragraph\n  text \"Vu. ☒ oui ☐ non\"\n");
  CHECK(told_of(sketch) == "I35  secret\nI41 Votre nom\n");
}

TEST_CASE("a table, its header, its widths and its caption") {
  const Sketch sketch{{"> Caption: Tableau 3 : Effectifs", "|Service|Agents", "|Voirie|{b:12}"}};
  CHECK(tree_of(sketch) == R"(table caption="Effectifs" columns=auto:0.25,auto:0.75
  row header
    cell
      paragraph
        text "Service"
    cell
      paragraph
        text "Agents"
  row body
    cell
      paragraph
        text "Voirie"
    cell
      paragraph
        text "12" strong
)");
  CHECK(told_of(sketch) == "I44 Tableau 3 :\n");
}

TEST_CASE("pictures are kept once, with what they are called and their caption") {
  const Sketch sketch{{"{pic:Un plan}", "> Caption: Figure 1 – Le plan", "Voir {pic:Un plan}."}};
  CHECK(tree_of(sketch) == R"(paragraph
  image "images/image1.png" alt="Un plan" title="Le plan" width=20mm
paragraph
  text "Voir "
  image "images/image1.png" alt="Un plan" width=20mm
  text "."
)");
  const Read read = read_docx(docx_of(sketch));
  REQUIRE(read.material->pictures.size() == 1);
  CHECK(read.material->pictures[0].bytes == dot_png());
}

TEST_CASE("the table of contents of the program gives its place") {
  const Sketch sketch{{"Sommaire", "[toc] Les faits 1/Le reste 2", "# Les faits"}};
  CHECK(tree_of(sketch) == "contents depth=2\nheading 1 \"Les faits\"\n");
  CHECK(told_of(sketch) == "I32 Sommaire\nLes faits 1\nLe reste 2\n");
}

TEST_CASE("page ends part pieces, in the middle of a paragraph too") {
  const Sketch sketch{{"Avant{page}Après.", "Suite."}};
  for (const Read& read : {read_docx(docx_of(sketch)), read_odt(odt_of(sketch))}) {
    REQUIRE(read.material->pieces.size() == 3);
    CHECK(read.material->pieces[0].join == material::Join::paragraph);
    CHECK(read.material->pieces[1].join == material::Join::page);
    CHECK(read.material->pieces[2].join == material::Join::paragraph);
  }
}

TEST_CASE("empty paragraphs are told once, lines over the page are kept") {
  const Sketch sketch{{"Un.", "", "", "---", "", "Deux."}};
  CHECK(tree_of(sketch) ==
        "paragraph\n  text \"Un.\"\nthematic_break\nparagraph\n  text \"Deux.\"\n");
  CHECK(told_of(sketch) == "I36 (×\u00A03)\n");
}

TEST_CASE("headers are no text of the document") {
  Sketch sketch{{"Un."}};
  sketch.header = "Commune de Blois";
  CHECK(tree_of(sketch) == "paragraph\n  text \"Un.\"\n");
  CHECK(read_odt(odt_of(sketch)).material->running_texts ==
        std::vector<std::string>{"Commune de Blois"});
  CHECK(told_of(sketch) == "I34 Commune de Blois\n");
}

TEST_CASE("styles of Greffier's files make containers") {
  CHECK(tree_of({{"> Décision (libellé): Décision n°\u00A04", "> Décision: Le prêt est accordé.",
                  "> Exergue: Une phrase.", "> Exergue: — Mme DURAND", "> Block Text: Cité.",
                  "> Encadré (titre): À savoir", "> Encadré: Un fait.", "Fin."}}) ==
        R"(container decision numero="4"
  paragraph
    text "Le prêt est accordé."
container exergue auteur="Mme DURAND"
  paragraph
    text "Une phrase."
quote
  paragraph
    text "Cité."
container encadre titre="À savoir"
  paragraph
    text "Un fait."
paragraph
  text "Fin."
)");
}

TEST_CASE("lines of code make one block, with their indents") {
  CHECK(tree_of({{"> Preformatted Text: si a", "> Preformatted Text: {tab}fin", "Texte."}}) ==
        "code \"si a\\n\\tfin\\n\"\nparagraph\n  text \"Texte.\"\n");
}

TEST_CASE("spans count the paragraphs, those of cells and notes too") {
  const Sketch sketch{{"Un{note:Note.}", "|a|b", "Deux."}};
  for (const Read& read : {read_docx(docx_of(sketch)), read_odt(odt_of(sketch))}) {
    REQUIRE(read.material->pieces.size() == 3);
    CHECK(read.material->pieces[0].span.source == 1);
    CHECK(read.material->pieces[0].span.begin == diag::Position{1, 0});
    CHECK(read.material->pieces[2].span.begin == diag::Position{5, 0});
  }
}
