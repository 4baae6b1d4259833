// Who sat at each item, what came of it, and the parts of acts: the computations of a sitting.
#include "kinds/sitting.hpp"

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "kinds/act_number.hpp"
#include "kinds/apply.hpp"
#include "kinds/data_shape.hpp"
#include "support.hpp"
#include "templating/print.hpp"

namespace greffier::kinds_tests {

namespace {

using model::Map;
using model::Value;
using model::Values;

constexpr std::string_view kHeader =
    "---\nmodele: seance\norganisme: Commune\ndate: 2026-06-25\npresident: M. Jean DUPONT, maire\n"
    "presents: [M. Jean DUPONT, Mme Anne MARTIN, M. Luc PETIT, Mme Zoé ROUX]\n"
    "representes: [\"M. Paul GARNIER (pouvoir à Mme MARTIN)\"]\nexcuses: [Mme Inès BLANC]\n";

Map applied(const std::string& notes, diag::Sink& sink) {
  static const kinds::Kind kKind = [] {
    diag::Sink unheard;
    return shipped("seance", unheard);
  }();
  return kinds::apply(kKind, ingest::read_notes(notes, 1, sink), {}, sink);
}

Map sitting(const std::string& body, const std::string& header = "") {
  diag::Sink sink;
  return applied(std::string(kHeader) + header + "---\n\n" + body, sink);
}

std::string at(const Map& data, std::string_view list, std::size_t index, std::string_view key) {
  const auto& record = *data.find(list)->get_if<Values>()->at(index).get_if<Map>();
  const Value* value = record.find(key);
  return value == nullptr ? "(absent)" : visible(templating::to_text(*value));
}

// « 4 présents, 1 représenté » of an item or act as figures.
std::string figures(const Map& data, std::string_view list, std::size_t index) {
  return at(data, list, index, "nombre_presents") + " " +
         at(data, list, index, "nombre_representes") + " " + at(data, list, index, "votants");
}

std::string sorts(const Map& data, std::size_t item) {
  const auto& record = *data.find("points")->get_if<Values>()->at(item).get_if<Map>();
  std::string result;
  for (const Value& piece : *record.find("suite")->get_if<Values>())
    result.append(result.empty() ? "" : " ")
        .append(templating::to_text(*piece.get_if<Map>()->find("sorte")));
  return result;
}

}  // namespace

TEST_CASE("each item has those who sat at it") {
  const Map data = sitting(
      "# A\n\nTexte.\n\n::: vote pour=5\nOui.\n:::\n\n::: depart qui=\"M. PETIT\" "
      "heure=20h\n:::\n\n"
      "# B\n\n::: vote pour=4\nOui.\n:::\n\n"
      "# C\n\n::: arrivee qui=\"Mme Inès BLANC\" heure=21h\n:::\n\n::: deport qui=\"Mme "
      "MARTIN\"\n:::\n\n"
      "::: vote pour=3\nOui.\n:::\n\n# D\n\n::: vote pour=5\nOui.\n:::\n\n"
      "# E\n\n::: depart qui=\"Mme ROUX\" heure=22h pouvoir_a=\"Mme BLANC\"\n:::\n\nFin.\n");
  CHECK(figures(data, "points", 0) == "4 1 5");  // what comes after the vote does not count
  CHECK(figures(data, "points", 1) == "3 1 4");
  CHECK(figures(data, "points", 2) == "3 0 3");  // the proxy goes with its holder
  CHECK(at(data, "points", 2, "deports") == "Mme⍽Anne MARTIN");
  CHECK(figures(data, "points", 3) == "4 1 5");  // who stood aside is back
  CHECK(figures(data, "points", 4) == "3 2 5");
  CHECK(at(data, "points", 4, "representes").find("ROUX") != std::string::npos);
  const auto& opening = *data.find("presences")->get_if<Map>();
  CHECK(templating::to_text(*opening.find("votants")) == "5");
  CHECK(opening.find("mouvements")->get_if<Values>()->size() == 4);
}

TEST_CASE("an office, a last name or a proxy held says who is meant") {
  const Map data = sitting("# A\n\n::: deport qui=\"M. le maire\"\n:::\n\nTexte.\n",
                           "absents: [M. Éric LENOIR]\n");
  CHECK(at(data, "points", 0, "deports") == "M.⍽Jean DUPONT");
  diag::Sink sink;
  const Map held = applied(
      "---\nmodele: seance\ndate: 2026-06-25\npresents: [\"Mme Anne MARTIN (pouvoir de M. Luc "
      "PETIT)\"]\nexcuses: [M. Luc PETIT]\n---\n\n# A\n\nTexte.\n",
      sink);
  CHECK(figures(held, "points", 0) == "1 1 2");
}

TEST_CASE("an item is told in its order: its report, the debate and what cuts it, its outcome") {
  const Map data = sitting(
      "# A\n\nExposé.\n\n::: debat\nAvant.\n\n::: depart qui=\"M. PETIT\" "
      "heure=20h\n:::\n\nAprès.\n"
      ":::\n\n::: deliberation pour=4 rapporteur=\"Mme MARTIN\"\n1. Oui.\n:::\n\nSuite.\n\n"
      "# B {.sans-numero}\n\n::: decision\nUne.\n:::\n\n::: decision\nDeux.\n:::\n");
  CHECK(sorts(data, 0) == "expose debat depart debat deliberation texte");
  CHECK(sorts(data, 1) == "decision");
  CHECK(at(data, "points", 0, "numero") == "1");
  CHECK(at(data, "points", 1, "numero") == "");
  CHECK(at(data, "points", 0, "issue") == "Adoptée à l’unanimité");
  CHECK(at(data, "points", 0, "rapporteur") == "Mme⍽MARTIN");
  CHECK(figures(data, "actes", 0) == "3 1 4");
  CHECK(at(data, "actes", 0, "expose") == "Exposé.");
  CHECK(at(data, "actes", 0, "titre") == "A");
}

TEST_CASE("the text of an act is cut at its words") {
  const Map data = sitting(
      "# A\n\n::: deliberation\nPour : 3\nContre : 2\n\nVu le code ;\nVu le budget "
      ";\n\nConsidérant "
      "que oui ;\n\nArticle 1er : La rue est ouverte.\n\nArticle 2 – Le reste.\n:::\n\n"
      "# B\n\n::: deliberation pour=5\n- que la gare reste ;\n- que le train s’arrête.\n:::\n\n"
      "# C\n\n::: deliberation pour=5\nNote : ce n’est pas un champ.\n:::\n");
  CHECK(at(data, "actes", 0, "pour") == "3");
  CHECK(at(data, "actes", 0, "resultat") == "Adoptée à la majorité");
  CHECK(at(data, "actes", 0, "visas") == "Vu le code ;, Vu le budget ;");
  CHECK(at(data, "actes", 0, "considerants") == "Considérant que oui ;");
  const auto& act = *data.find("actes")->get_if<Values>()->at(0).get_if<Map>();
  const Values& articles = *act.find("articles")->get_if<Values>();
  REQUIRE(articles.size() == 2);
  CHECK(templating::to_text(*articles[0].get_if<Map>()->find("texte")) == "La rue est ouverte.");
  CHECK(templating::to_text(*articles[1].get_if<Map>()->find("texte")) == "Le reste.");
  CHECK(at(data, "actes", 1, "articles_numerotes") == "non");
  CHECK(at(data, "actes", 2, "texte_libre") == "Note : ce n’est pas un champ.");
}

TEST_CASE("numbers follow a pattern") {
  const std::string two =
      "# A\n\n::: deliberation pour=5\n1. A.\n:::\n\n# B\n\n::: deliberation "
      "pour=5\n1. B.\n:::\n";
  struct Case {
    std::string header, first, second;
  };
  for (const Case& c :
       {Case{"", "2026-001", "2026-002"}, Case{"premier_numero: 31\n", "2026-031", "2026-032"},
        Case{"forme_des_numeros: \"D{n:2}/{annee}\"\n", "D01/2026", "D02/2026"},
        Case{"forme_des_numeros: \"{annee}-{n}\"\npremier_numero: 9\n", "2026-9", "2026-10"}}) {
    INFO(c.header);
    const Map data = sitting(two, c.header);
    CHECK(at(data, "actes", 0, "numero") == c.first);
    CHECK(at(data, "actes", 1, "numero") == c.second);
  }
  std::string given = two;
  given.replace(given.find("pour=5"), 6, "numero=2026-018 pour=5");
  CHECK(at(sitting(given), "actes", 1, "numero") == "2026-019");
  diag::Sink sink;
  (void)applied(std::string(kHeader) + "forme_des_numeros: \"{annee}\"\n---\n\n" + two, sink);
  CHECK(codes(sink).find("K061") != std::string::npos);
  diag::Sink ranked;
  (void)applied(std::string(kHeader) + "forme_des_numeros: \"{annee}-{n}\"\n---\n\n" + two, ranked);
  CHECK(codes(ranked).find("K061") == std::string::npos);
  CHECK(findings(sink).find("{n:3}") != std::string::npos);
}

TEST_CASE("a number as it is transmitted, and after the one before") {
  CHECK(kinds::transmitted_number("2026-014") == "2026_014");
  CHECK(kinds::transmitted_number("Délib. 14") == "DELIB_14");
  CHECK(kinds::transmits_as_written("DEL-2026_014"));
  CHECK_FALSE(kinds::transmits_as_written("2026/14"));
  CHECK(kinds::number_step("2026-014", "2026-015") == 1);
  CHECK(kinds::number_step("14/2026", "16/2026") == 2);
  CHECK_FALSE(kinds::number_step("2026-014", "2026-014"));
  CHECK_FALSE(kinds::number_step("14", "2026-015"));
}

TEST_CASE("notes without headings, and headers without people, are sittings too") {
  const Map data = sitting("Texte.\n\n::: vote pour=5\nOui.\n:::\n");
  CHECK(sorts(data, 0) == "expose vote");
  CHECK(at(data, "points", 0, "numero") == "");
  diag::Sink sink;
  const Map empty = applied("---\nmodele: seance\ndate: 2026-06-25\n---\n", sink);
  CHECK(empty.find("points")->get_if<Values>()->empty());
  CHECK(empty.find("actes")->get_if<Values>()->empty());
}

}  // namespace greffier::kinds_tests
