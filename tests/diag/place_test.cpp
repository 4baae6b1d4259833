// Places in office files: in words, as JSON, and in front of a diagnostic.
#include "diag/place.hpp"

#include <algorithm>

#include "catch.hpp"
#include "diag/place_words.hpp"
#include "diag/render_json.hpp"
#include "diag/render_text.hpp"

using namespace greffier::diag;

namespace {

using Kind = StoryPlace::Kind;
using Pages = StoryPlace::Pages;

constexpr Message kWrong{"X001", Severity::error, "c’est faux", "it is wrong"};

// No-break spaces as ⍽.
std::string visible(std::string text) {
  constexpr std::string_view kSpace = "\u00A0";
  for (std::size_t at = 0; (at = text.find(kSpace, at)) != std::string::npos;)
    text.replace(at, kSpace.size(), "⍽");
  return text;
}

std::string french(const Place& place) {
  return visible(place_text(place, Language::french));
}
std::string english(const Place& place) {
  return place_text(place, Language::english);
}

}  // namespace

TEST_CASE("a place reads from the story down to the cell") {
  const Place cell{.part = "content.xml",
                   .headings = {"Décisions", "Budget"},
                   .tables = {{2, "Actions", 3, 1}},
                   .paragraph = 12};
  CHECK(french(cell) ==
        "corps, «⍽Décisions › Budget⍽», tableau 2 («⍽Actions⍽»), ligne 3, colonne 1");
  CHECK(english(cell) == "body, “Décisions › Budget”, table 2 (“Actions”), row 3, column 1");
  CHECK(place_json(cell) ==
        R"({"part":"content.xml","story":"body","headings":["Décisions","Budget"],)"
        R"("tables":[{"number":2,"name":"Actions","row":3,"column":1}],"row":3,"column":1,)"
        R"("paragraph":12})");
}

TEST_CASE("a paragraph outside tables is counted under its heading") {
  CHECK(french({.part = "content.xml", .under_heading = 4}) == "corps, paragraphe 4");
  CHECK(french({.part = "content.xml", .headings = {"Suite"}}) == "corps, «⍽Suite⍽»");
}

TEST_CASE("headers say their pages, and their section or page style when there are several") {
  const auto header = [](Kind kind, Pages pages, int number, std::string name) {
    return Place{.part = "word/header1.xml",
                 .stories = {{kind, pages, number, std::move(name)}},
                 .under_heading = 1};
  };
  CHECK(french(header(Kind::header, Pages::all, 0, "")) == "en-tête");
  CHECK(french(header(Kind::footer, Pages::first, 0, "")) == "pied de page de la première page");
  CHECK(french(header(Kind::header, Pages::even, 2, "")) ==
        "en-tête des pages paires de la section 2");
  CHECK(french(header(Kind::header, Pages::all, 0, "Lettre")) ==
        "en-tête (style de page «⍽Lettre⍽»)");
  CHECK(english(header(Kind::footer, Pages::first, 2, "")) ==
        "footer of the first page of section 2");
}

TEST_CASE("notes and boxes are named without the body around them") {
  const Place note{
      .part = "content.xml", .stories = {{}, {Kind::footnote, Pages::all, 1}}, .under_heading = 1};
  CHECK(french(note) == "note de bas de page 1");
  CHECK(place_json(note) ==
        R"({"part":"content.xml","story":"footnote","stories":[{"kind":"body"},)"
        R"({"kind":"footnote","number":1}],"headings":[]})");
  const Place box{.part = "styles.xml",
                  .stories = {{Kind::header}, {Kind::box, Pages::all, 3, "Adresse"}},
                  .under_heading = 2,
                  .detail = PlaceDetail::link};
  CHECK(french(box) == "en-tête, zone de texte «⍽Adresse⍽», paragraphe 2, adresse du lien");
}

TEST_CASE("a table inside a cell follows its cell") {
  CHECK(french({.part = "content.xml", .tables = {{1, "", 2, 3}, {1, "", 1, 2}}}) ==
        "corps, tableau 1, ligne 2, colonne 3, tableau dans la cellule, ligne 1, colonne 2");
}

TEST_CASE("a property is a section by itself, and a heading begins a range") {
  const Place property{.part = "meta.xml", .detail = PlaceDetail::property};
  CHECK(section_text(property, Language::french) == "propriété du document");
  CHECK(spot_text(property, SpotEnd::cell, Language::french).empty());
  const Place heading{.part = "content.xml", .headings = {"Un"}};
  const Place last{.part = "content.xml", .headings = {"Un"}, .under_heading = 4};
  CHECK(spot_text(heading, last, SpotEnd::cell, Language::french) == "titre jusqu’à paragraphe 4");
  CHECK(spot_text(heading, last, SpotEnd::cell, Language::english) == "heading to paragraph 4");
  CHECK(spot_text(last, heading, SpotEnd::cell, Language::french) == "paragraphe 4");
}

TEST_CASE("a diagnostic shows the place instead of a line that nobody can find") {
  SourceMap sources;
  const SourceId id = sources.add("modele.odt", "Bonjour {{ nom }}", Place{.part = "content.xml"});
  const Diagnostic raised = make(kWrong, {id, {1, 9}, {1, 18}});
  CHECK(visible(render_text(raised, sources, Language::french)) ==
        "modele.odt, corps⍽: erreur X001⍽: c’est faux\n"
        "    Bonjour {{ nom }}\n"
        "            ^^^^^^^^^\n");
  CHECK(render_text(raised, sources, Language::english)
            .starts_with("modele.odt, body: error X001: it is wrong\n"));
  CHECK(render_json(raised, sources, Language::english) ==
        R"({"code":"X001","severity":"error","file":"modele.odt",)"
        R"("place":{"part":"content.xml","story":"body","headings":[]},)"
        R"("line":1,"column":9,"end_line":1,"end_column":18,"message":"it is wrong"})");
}

TEST_CASE("a long paragraph is cut around the tag") {
  SourceMap sources;
  const std::string words(300, 'x');
  const SourceId id = sources.add("m.odt", words + "{{ a }}" + words, Place{.part = "content.xml"});
  const std::string text =
      render_text(make(kWrong, {id, {1, 301}, {1, 308}}), sources, Language::french, 60);
  CHECK(text.find("…") != std::string::npos);
  CHECK(text.find("x{{ a }}x") != std::string::npos);
  CHECK(text.find(std::string(80, 'x')) == std::string::npos);
}
