// What `template explain` says of tags: what the compiler decided, in both formats.
#include "office/explain.hpp"

#include <array>
#include <string>

#include "cases.hpp"
#include "catch.hpp"
#include "diag/place_words.hpp"
#include "docx/explain.hpp"
#include "format.hpp"
#include "odt/explain.hpp"
#include "templating/expression_text.hpp"

using namespace greffier;
using namespace greffier::office::testing;
using office::Covers;
using office::Explained;

namespace {

constexpr std::array kKinds{"affiche",  "affiche ou rien", "répète",   "si",
                            "sinon si", "sinon",           "garde si", "supprime si"};
constexpr std::array kUnits{"rien",     "passage", "paragraphe", "puces",
                            "cellules", "lignes",  "blocs"};

std::string line_of(const Explained& tag, const diag::SourceMap& sources) {
  const auto end = tag.unit == Covers::Unit::rows ? diag::SpotEnd::row : diag::SpotEnd::cell;
  const auto language = diag::Language::french;
  std::string text(static_cast<std::size_t>(2 * tag.depth), ' ');
  text += kKinds.at(static_cast<std::size_t>(tag.kind));
  if (tag.tag != nullptr) text += " " + templating::in_words(*tag.tag->expression, language);
  const bool shows = tag.kind < Explained::Kind::repeats;
  if (!shows) text += std::string(" [") + kUnits.at(static_cast<std::size_t>(tag.unit)) + "]";
  text += ": ";
  if (tag.first && tag.last) return text + diag::spot_text(*tag.first, *tag.last, end, language);
  const diag::Source* source = sources.find(tag.span.source);
  REQUIRE(source != nullptr);
  REQUIRE(source->place);
  return text + diag::spot_text(*source->place, end, language);
}

std::string explained(const Format& format, std::string_view body) {
  const package::Package package = format.template_with(format.body_of(parse_sketches(body)));
  diag::SourceMap sources;
  diag::Sink sink;
  const auto tags = format.name() == "ODT" ? odt::explain(package, "modele", sources, sink)
                                           : docx::explain(package, "modele", sources, sink);
  REQUIRE(tags);
  std::string out;
  for (const Explained& tag : *tags) out += line_of(tag, sources) + "\n";
  return out;
}

void check(std::string_view body, const std::string& expected) {
  for (const Format* format : formats()) {
    INFO(format->name());
    CHECK(explained(*format, body) == expected);
  }
}

}  // namespace

TEST_CASE("printed values are told where they stand, alone in a paragraph or not") {
  check(
      "h1: Séance\n"
      "p: Le {{ date | en_lettres }} à {{ lieu }}\n"
      "p: {{ corps }}\n",
      "affiche date, en toutes lettres: paragraphe 1\n"
      "affiche lieu: paragraphe 1\n"
      "affiche ou rien corps: paragraphe 2\n");
}

TEST_CASE("tags of a note are told with the loop around its call") {
  check(
      "p: {% pour a dans l %}\n"
      "p: {{ a.nom }}⟦{{ a.note }}⟧\n"
      "p: {% fin %}\n",
      "répète l [paragraphe]: paragraphe 2\n"
      "  affiche a.nom: paragraphe 2\n"
      "  affiche ou rien a.note: \n");
}

TEST_CASE("a loop over rows says which rows, without those that hold only tags") {
  check(
      "head: Quoi | Qui\n"
      "row: {% pour a dans actions si a.ouverte %}{{ a.objet }} | {{ a.qui }}{% fin %}\n"
      "p:\n"
      "row: Total | x\n"
      "row: {% pour a dans l %} | \n"
      "row: {{ a }} | b\n"
      "row: c | {{ a }}\n"
      "row: {% fin %} | \n",
      "répète actions [lignes]: tableau 1 (« Quoi, Qui »), ligne 2\n"
      "  affiche a.objet: tableau 1 (« Quoi, Qui »), ligne 2, colonne 1\n"
      "  affiche a.qui: tableau 1 (« Quoi, Qui »), ligne 2, colonne 2\n"
      "répète l [lignes]: tableau 2 (« Total, x »), lignes 3 à 4\n"
      "  affiche a: tableau 2 (« Total, x »), ligne 3, colonne 1\n"
      "  affiche a: tableau 2 (« Total, x »), ligne 4, colonne 2\n");
}

TEST_CASE("a row that follows a list of two of its cells is told once, not each cell again") {
  check("row: {{ actions.objet }} | {{ actions.qui }} | {{ organisme }}\n",
        "répète actions [lignes]: tableau 1, ligne 1\n"
        "  affiche actions.objet: tableau 1, ligne 1, colonne 1\n"
        "  affiche actions.qui: tableau 1, ligne 1, colonne 2\n"
        "  affiche organisme: tableau 1, ligne 1, colonne 3\n");
}

TEST_CASE("conditions say what they cover, each case by itself") {
  check(
      "p: {% si huis_clos %}À huis clos{% fin %}\n"
      "p: Séance {% si a ou b et c > 2 %}x{% sinon %}y{% fin %}.\n"
      "p: {% si votes n'est pas vide %}\n"
      "p: Un\n"
      "p: Deux\n"
      "p: {% sinon %}\n"
      "p: Trois\n"
      "p: {% fin %}\n"
      "p: {% garder si d %}Quatre\n"
      "row: x | {% supprimer si e %}y\n",
      "si huis_clos [paragraphe]: paragraphe 1\n"
      "si a ou (b et c > 2) [passage]: paragraphe 2\n"
      "sinon [passage]: paragraphe 2\n"
      "si votes n’est pas vide [blocs]: paragraphes 4 à 5\n"
      "sinon [paragraphe]: paragraphe 7\n"
      "garde si d [paragraphe]: paragraphe 9\n"
      "supprime si e [lignes]: tableau 1, ligne 1\n");
}

TEST_CASE("a tag with a mistake is left out, what it holds is told") {
  check(
      "p: {{ a b | }} {{ c }}\n"
      "p: {% pour x dans %}{{ d }}{% fin %}\n",
      "affiche c: paragraphe 1\n"
      "affiche ou rien d: paragraphe 2\n");
}

TEST_CASE("addresses and alternative texts are told with what they are") {
  const package::Package package = odt_format().template_with(
      "<text:p>a <text:a xlink:type=\"simple\" xlink:href=\"{{ url }}\">b</text:a>"
      "<draw:frame draw:name=\"Vue\"><svg:desc>{% si c %}{{ d }}{% fin %}</svg:desc></draw:frame>"
      "</text:p>");
  diag::SourceMap sources;
  diag::Sink sink;
  const auto tags = odt::explain(package, "modele", sources, sink);
  REQUIRE(tags);
  std::string out;
  for (const Explained& tag : *tags) out += line_of(tag, sources) + "\n";
  CHECK(out ==
        "affiche url: paragraphe 1, adresse du lien\n"
        "si c [passage]: paragraphe 1, texte de remplacement\n"
        "  affiche d: paragraphe 1, texte de remplacement\n");
}

TEST_CASE("the tags of properties are told, too") {
  package::Package odt = odt_format().template_with("<text:p>{{ a }}</text:p>");
  odt.set({"meta.xml",
           "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta>"
           "<dc:title>PV {{ titre }}</dc:title></office:meta></office:document-meta>"});
  package::Package docx =
      docx_format().template_with("<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p><w:p/>");
  docx.set({"docProps/core.xml",
            "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/"
            "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            "<dc:title>PV {{ titre }}</dc:title></c:coreProperties>"});
  for (const bool is_odt : {true, false}) {
    diag::SourceMap sources;
    diag::Sink sink;
    const auto tags = is_odt ? odt::explain(odt, "modele", sources, sink)
                             : docx::explain(docx, "modele", sources, sink);
    REQUIRE(tags);
    REQUIRE(tags->size() == 2);
    CHECK(templating::in_words(*tags->back().tag->expression, diag::Language::french) == "titre");
    CHECK(sources.find(tags->back().span.source)->place->detail == diag::PlaceDetail::property);
  }
}
