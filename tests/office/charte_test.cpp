// Chartes: what a key sets, what is reported, which of two chartes wins.
#include "office/charte.hpp"

#include "catch.hpp"
#include "shown.hpp"

using namespace greffier;
using namespace greffier::office::testing;
using office::Role;

namespace {

model::Map map_of(std::string_view yaml) {
  diag::Sink sink;
  const model::Value value = ingest::read_yaml(yaml, diag::kNoSource, 1, sink);
  const auto* map = value.get_if<model::Map>();
  return map == nullptr ? model::Map() : *map;
}

office::StyleSheet read(std::vector<std::string_view> yaml, diag::Sink& sink) {
  std::vector<model::Map> chain;
  for (const std::string_view each : yaml) chain.push_back(map_of(each));
  return office::read_charte(chain, sink);
}

// A charte that has nothing to report.
office::StyleSheet sound(std::vector<std::string_view> yaml) {
  diag::Sink sink;
  const office::StyleSheet sheet = read(std::move(yaml), sink);
  CHECK(codes(sink).empty());
  return sheet;
}

// What is reported of a charte, in French, a line each, with hints; no-break spaces are plain.
std::string findings(std::string_view yaml) {
  diag::Sink sink;
  (void)read({yaml}, sink);
  std::string result;
  for (const diag::Diagnostic& raised : sink.diagnostics())
    result += diag::text_of(raised, diag::Language::french) + " → " +
              diag::hint_of(raised, diag::Language::french) + "\n";
  for (std::size_t at = 0; (at = result.find("\u00A0", at)) != std::string::npos;)
    result.replace(at, 2, " ");
  return result;
}

}  // namespace

TEST_CASE("a style has the properties that its keys say") {
  const office::Style style = sound({"couleurs: {accent: \"#1F3A5F\"}\n"
                                     "polices: {titres: Liberation Sans}\n"
                                     "styles:\n"
                                     "  decision: {police: titres, taille: \"11,5\", gras: oui, "
                                     "couleur: accent, alignement: justifié, interligne: 115, "
                                     "avant: 12, retrait: 10, filet_gauche: \"2,25 accent 6\", "
                                     "fond: accent 5 %, position: exposant}\n"})
                                  .style(Role::decision);
  CHECK(style.text.font == "Liberation Sans");
  CHECK(style.text.size == 11.5);
  CHECK(style.text.bold == true);
  CHECK(style.text.color == "#1F3A5F");
  CHECK(style.text.script == 1);
  CHECK(style.paragraph.align == office::TextAlign::justify);
  CHECK(style.paragraph.line_height == 115);
  CHECK(style.paragraph.before == 12);
  CHECK(style.paragraph.background == "#F4F5F7");
  REQUIRE(style.paragraph.left);
  CHECK(style.paragraph.left->width == 2.25);
  CHECK(style.paragraph.left->color == "#1F3A5F");
  CHECK(style.paragraph.left->padding == 6);
  CHECK_FALSE(style.text.italic);
  CHECK_FALSE(style.paragraph.after);
}

TEST_CASE("borders: width, colour, padding") {
  struct Case {
    const char* text;
    double width;
    const char* color;
    double padding;
  };
  for (const Case& each :
       {Case{"0.5 filet", 0.5, "#BCC4CE", 0}, Case{"\"1 #FF0000 3\"", 1, "#FF0000", 3},
        Case{"1 filet 50 % 3", 1, "#DEE2E7", 3}, Case{"0", 0, "", 0}}) {
    INFO(each.text);
    const office::Border rule =
        sound(
            {"couleurs: {filet: \"#BCC4CE\"}\ntableaux: {filet: " + std::string(each.text) + "}\n"})
            .table.rule;
    CHECK(rule.width == each.width);
    CHECK(rule.color == each.color);
    CHECK(rule.padding == each.padding);
  }
}

TEST_CASE("page, numbers, lists, tables, columns, language") {
  const office::StyleSheet sheet =
      sound({"nom: essai\nlangue: de-CH\npage: {largeur: 200, gauche: 30, miroir: oui}\n"
             "numerotation: [\"I.\", \"A)\", \"1.1.1\", \"Art. 1\", \"-\"]\n"
             "listes: {puces: [\"→\", \"–\"], pas: 10}\ntableaux: {marge: 5}\n"
             "colonnes: {ecart: 18}\n"});
  CHECK(sheet.name == "essai");
  CHECK(sheet.language_tag() == "de-CH");
  CHECK(sheet.page.text_width() == 150);
  CHECK(sheet.page.mirrored);
  CHECK(sheet.outline[0].format == office::NumberFormat::upper_roman);
  CHECK(sheet.outline[1].suffix == ")");
  CHECK(sheet.outline[2].shown_levels == 3);
  CHECK(sheet.outline[3].prefix == "Art. ");
  CHECK(sheet.outline[4].format == office::NumberFormat::none);
  CHECK(sheet.lists.bullets[0] == "→");
  CHECK(sheet.lists.bullets[2] == "◦");  // as before
  CHECK(sheet.table.cell_padding == 5);
  CHECK(sheet.column_gap == 18);
}

TEST_CASE("a language without country") {
  CHECK(sound({"langue: fr\n"}).language_tag() == "fr");
}

TEST_CASE("a charte extends another: what it does not say keeps its value, colours too") {
  const office::StyleSheet sheet =
      sound({"couleurs: {accent: \"#1F3A5F\", gris: \"#5A6270\"}\npage: {gauche: 25, droite: 20}\n"
             "styles: {titre: {couleur: accent, taille: 20}, genre: {couleur: gris}}\n",
             "etend: sobre\ncouleurs: {accent: \"#7A1E2C\"}\npage: {gauche: 30}\n"
             "styles: {titre: {taille: 22}}\n"});
  CHECK(sheet.style(Role::title).text.color == "#7A1E2C");  // the new accent, everywhere
  CHECK(sheet.style(Role::title).text.size == 22);
  CHECK(sheet.style(Role::genre).text.color == "#5A6270");
  CHECK(sheet.page.left == 30);
  CHECK(sheet.page.right == 20);
}

TEST_CASE("unknown keys are told with the known ones, wherever they stand") {
  for (const char* yaml :
       {"couleur: {a: b}\n", "page: {largueur: 210}\n", "listes: {puce: [a]}\n",
        "tableaux: {fond: gris}\n", "colonnes: {nombre: 2}\n", "styles: {decisions: {gras: oui}}\n",
        "styles: {titre: {grass: oui}}\n"}) {
    INFO(yaml);
    diag::Sink sink;
    (void)read({yaml}, sink);
    CHECK(codes(sink) == "O002");
    CHECK_FALSE(sink.has_errors());
  }
  CHECK(findings("colonnes: {nombre: 2}\n") ==
        "la charte contient la clé « nombre », qui n’existe pas → les clés possibles ici sont : "
        "ecart\n");
}

TEST_CASE("values that do not suit are errors that say what was expected") {
  for (const char* yaml :
       {"page: {largeur: large}\n", "page: 12\n", "page: {miroir: peut-être}\n",
        "styles: {titre: {couleur: rose}}\n", "styles: {titre: {gras: 3}}\n",
        "styles: {titre: {alignement: penché}}\n", "styles: {titre: {position: haut}}\n",
        "styles: {titre: {filet_bas: épais}}\n", "styles: {titre: gras}\n", "numerotation: 12 %\n",
        "numerotation: [\"§\"]\n", "listes: {puces: \"•\"}\n", "listes: {pas: loin}\n",
        "tableaux: {filet: 1 rose}\n", "couleurs: {accent: rose}\n",
        "couleurs: {accent: \"#12345\"}\n"}) {
    INFO(yaml);
    diag::Sink sink;
    (void)read({yaml}, sink);
    CHECK(codes(sink) == "O003");
    CHECK(sink.has_errors());
  }
  CHECK(findings("styles: {titre: {alignement: penché}}\n") ==
        "la valeur « penché » ne convient pas pour « alignement » → attendu : gauche, centre, "
        "droite, justifie\n");
}

TEST_CASE("a page that leaves no room for text is refused") {
  for (const char* yaml : {"page: {largeur: 40}\n", "page: {gauche: 190}\n",
                           "page: {hauteur: 40}\n", "page: {largeur: -210}\n"}) {
    INFO(yaml);
    diag::Sink sink;
    (void)read({yaml}, sink);
    CHECK(codes(sink) == "O003");
  }
}

TEST_CASE("several faults of a charte are told at once") {
  diag::Sink sink;
  (void)read({"page: {largeur: large}\nstyles: {titre: {couleur: rose, grass: oui}}\n"}, sink);
  CHECK(codes(sink) == "O003 O003 O002");
}
