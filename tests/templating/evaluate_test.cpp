// Expressions, what they come to with the data of sample.hpp, and the problems of evaluating them.
#include "templating/evaluate.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"
#include "templating/perform.hpp"
#include "templating/print.hpp"
#include "templating/tag.hpp"

using namespace greffier;
using namespace greffier::templating;

namespace {

constexpr diag::Span kStart{1, {1, 1}, {1, 1}};

Rendered evaluated(std::string_view source, const model::Map& data) {
  diag::Sink sink;
  const ExpressionPtr expression = parse_expression(source, kStart, sink);
  REQUIRE(expression != nullptr);
  std::string text = to_text(evaluate(*expression, Scope(data), sink));
  return {std::move(text), codes(sink)};
}

struct Case {
  std::string_view source;
  std::string_view expected;
  std::vector<std::string> problems = {};
};

void check(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(evaluated(test.source, sample()) == Rendered{typeset(test.expected), test.problems});
  }
}

// The sentence of the only problem of an expression.
std::string sentence(std::string_view source, const model::Map& data,
                     diag::Language language = diag::Language::french) {
  diag::Sink sink;
  const ExpressionPtr expression = parse_expression(source, kStart, sink);
  REQUIRE(expression != nullptr);
  static_cast<void>(evaluate(*expression, Scope(data), sink));
  REQUIRE(sink.diagnostics().size() == 1);
  return diag::text_of(sink.diagnostics()[0], language);
}

}  // namespace

TEST_CASE("comparisons") {
  check({
      {"numero = 2", "oui"},
      {"ouvert = \"oui\"", "oui"},
      {"\"Non\" = ouvert", "non"},
      {"ouvert ≠ \"faux\"", "oui"},
      {"ouvert = \"peut-être\"", "non"},
      {"numero = 2.0", "oui"},
      {"numero = \"2\"", "oui"},
      {"total = 1250", "oui"},
      {"total > 1000", "oui"},
      {"0.1 + 0.2 = 0.3", "oui"},
      {"objet = \"Évaluation et mutualisation\"", "oui"},
      {"objet = \"E\u0301valuation et\u00A0mutualisation\"", "oui"},
      {"objet = \"évaluation et mutualisation\"", "non"},
      {"\"18\u00A0h\u00A030\" = \"18h30\"", "oui"},
      {"\"18h31\" = \"18h30\"", "non"},
      {"\"d’accord…\" = \"d'accord...\"", "oui"},
      {"\"2024–2026\" = \"2024-2026\"", "oui"},
      {"presents[2].particule = \"d'\"", "oui"},
      {"date = \"2026-03-20\"", "oui"},
      {"date = \"20 mars 2026\"", "oui"},
      {"date > premier_du_mois", "oui"},
      {"date < \"1er janvier 2026\"", "non"},
      {"heure >= \"19 h 30\"", "oui"},
      {"heure < \"14:00\"", "non"},
      {"ouvert = vrai", "oui"},
      {"lieu = rien_du_tout", "oui"},
      {"lieu = \"\"", "oui"},
      {"lieu < 3", "non"},
      {"3 > rien_du_tout", "non"},
      {"\"côte\" < \"zèbre\"", "oui"},
      {"\"école\" < \"zèbre\"", "oui"},
      {"\"a\" ≤ \"a\"", "oui"},
      {"numero ≠ \"deux\"", "oui"},
      {"vide = []", "oui"},
      {"[1, 2] = [1, 2]", "oui"},
      {"riche = \"Le gras\"", "oui"},
      {"objet < 3", "non", {"G051 1:1"}},
      {"date < 3", "non", {"G051 1:1"}},
      {"fiche < 3", "non", {"G051 1:1"}},
  });
}

TEST_CASE("membership") {
  check({
      {"\"cote\" dans mots", "oui"},
      {"\"cote\" pas dans mots", "non"},
      {"3 dans [1, 2, 3]", "oui"},
      {"\"mutualisation\" dans objet", "oui"},
      {"\"Pour\" dans vote", "oui"},
      {"1 dans vide", "non"},
      {"1 dans lieu", "non"},
      {"1 dans numero", "non", {"G055 1:1"}},
  });
}

TEST_CASE("calculations") {
  check({
      {"1 + 2 * 3 - 4", "3"},
      {"numero / 4", "0,5"},
      {"8 / numero", "4"},
      {"7 / 2", "3,5"},
      {"0.1 + 0.2", "0,3"},
      {"montant * 2", "25001"},
      {"total + 1", "1251"},
      {"-numero", "−2"},
      {"9223372036854775806 + 1", "9223372036854775807"},
      {"9223372036854775807 + 1 > 9 * 1000000000000000000", "oui"},
      {"date + 15", "4⍽avril 2026"},
      {"date - 20", "28⍽février 2026"},
      {"1 + date", "21⍽mars 2026"},
      {"date - premier_du_mois", "47"},
      {"date - \"2026-03-01\"", "19"},
      {"\"2026-03-25\" - date", "5"},
      {"lieu + 1", ""},
      {"numero * rien_du_tout", ""},
      {"-lieu", ""},
      {"\"a\" ~ numero ~ lieu ~ date", "a220⍽mars 2026"},
      {"objet + 1", "", {"G050 1:1"}},
      {"1 + objet", "", {"G050 1:1"}},
      {"date + date", "", {"G050 1:1"}},
      {"date * 2", "", {"G050 1:1"}},
      {"date + 0.5", "", {"G050 1:1"}},
      {"numero / zero", "", {"G052 1:1"}},
      {"date + 99999999999999", "", {"G053 1:1"}},
      {"date + 3000000", "", {"G053 1:1"}},
      {"\"a\" ~ fiche", "a", {"G054 1:1"}},
  });
}

TEST_CASE("truth and what is evaluated") {
  check({
      {"non lieu et non vide et non zero et non rien_du_tout", "oui"},
      {"objet et fiche et date et heure et riche", "oui"},
      {"lieu ou numero", "oui"},
      {"lieu et mystere", "non"},
      {"numero ou mystere", "oui"},
      {"\"a\" si ouvert sinon mystere", "a"},
      {"mystere si non ouvert", ""},
      {"mystere et lieu", "non", {"G041 1:1"}},
  });
}

TEST_CASE("undefined names, and what guards against them") {
  check({
      {"mystere", "", {"G041 1:1"}},
      {"objett", "", {"G040 1:1"}},
      {"animateur.prenon", "", {"G042 1:1"}},
      {"animateur.poids", "", {"G043 1:1"}},
      {"objet.nom", "", {"G044 1:1"}},
      {"presents[3]", "", {"G045 1:1"}},
      {"presents[-4].nom", "", {"G045 1:1"}},
      {"objet[0]", "", {"G046 1:1"}},
      {"presents[\"nom\"]", "Dupont, Martin-Legrand, Élan"},
      {"presents.poids", "", {"G043 1:1"}},
      {"mots.nom", "", {"G044 1:1"}},
      // defaut guards the whole path before it, through filters, for what is missing or empty.
      {"mystere | defaut(\"x\")", "x"},
      {"animateur.chef.nom | defaut(\"x\")", "x"},
      {"presents[9].nom | defaut(\"x\")", "x"},
      {"presents.poids | defaut(\"x\")", "x"},
      {"objet.nom | defaut(\"x\")", "x"},
      {"(mystere) | majuscules | defaut(\"x\")", "x"},
      {"lieu | defaut(\"x\")", "x"},
      {"actions[1].echeance | date | defaut(\"à fixer\")", "à fixer"},
      {"mystere | default(\"x\", true) | upper", "X"},
      {"numero | defaut(\"x\")", "2"},
      {"zero | defaut(\"x\")", "0"},
      // It does not reach into operations, conditions and arguments.
      {"(mystere ~ \"a\") | defaut(\"x\")", "a", {"G041 1:2"}},
      {"mystere | defaut(secret)", "", {"G041 1:18"}},
      // si_vide is for what is there but empty.
      {"lieu | si_vide(\"néant\")", "néant"},
      {"mystere | si_vide(\"néant\")", "néant", {"G041 1:1"}},
      {"mystere est vide", "oui"},
      {"mystere.nom est vide", "oui"},
      {"lieu est vide", "oui"},
      {"objet n’est pas vide", "oui"},
      {"mystere est défini", "non"},
      {"lieu est défini", "oui"},
      {"lieu.salle est défini", "non"},
      {"animateur.nom est défini et animateur.nom", "oui"},
      {"mystere n’est pas défini ou mystere > 3", "oui"},
  });
}

TEST_CASE("messages name what is near") {
  const auto data = sample();
  CHECK(sentence("objett", data) ==
        typeset("«⍽objett⍽» n’existe pas dans les données⍽: vouliez-vous «⍽objet⍽»⍽?"));
  CHECK(sentence("Animateur.prénon", data) ==
        typeset("«⍽Animateur⍽» n’a pas de «⍽prénon⍽»⍽: vouliez-vous «⍽prenom⍽»⍽?"));
  CHECK(sentence("presents[3]", data, diag::Language::english) ==
        "“presents” has no item [3]: it has 3");
  CHECK(sentence("heure + 1", data, diag::Language::english) ==
        typeset("there is no calculating with “19⍽h⍽30”"));
}

TEST_CASE("names that differ by accents only are an error when they are used") {
  model::Map data;
  data.members().push_back({"echeance", "échéance", std::string("a"), {}});
  data.members().push_back({"echeance", "Écheance", std::string("b"), {}});
  CHECK(sentence("echeance", data) ==
        typeset("«⍽echeance⍽» peut désigner «⍽échéance⍽» ou «⍽Écheance⍽», qui ne diffèrent que par "
                "les accents, les majuscules ou la ponctuation"));
  model::Map outer;
  outer.set("fiche", data);
  CHECK(evaluated("fiche.échéance", outer) == Rendered{"a", {"G047 1:1"}});
}

TEST_CASE("evaluation stops at its limit, with one error") {
  const auto data = sample();
  const Scope scope(data, nullptr, 10);
  diag::Sink sink;
  const ExpressionPtr expression = parse_expression("1+1+1+1+1+1+1+1+1+1", kStart, sink);
  static_cast<void>(evaluate(*expression, scope, sink));
  static_cast<void>(evaluate(*expression, scope, sink, kStart));
  CHECK(codes(sink) == std::vector<std::string>{"G080 0:0"});
}

TEST_CASE("values of the data are borrowed, computed ones are owned") {
  const auto data = sample();
  diag::Sink sink;
  const ExpressionPtr path = parse_expression("animateur.nom", kStart, sink);
  CHECK(&*resolve(*path, Scope(data), sink) ==
        data.find("animateur")->get_if<model::Map>()->find("nom"));
  const ExpressionPtr computed = parse_expression("(presents | premier).nom", kStart, sink);
  CHECK(to_text(*resolve(*computed, Scope(data), sink)) == "Dupont");
}

TEST_CASE("suggestions know the items of the loops around") {
  const auto data = sample();
  const model::Value item = (*data.find("actions")->get_if<model::Values>())[0];
  const Scope outer(data);
  const Scope scope(outer, "a", item, {1, 2});
  CHECK(scope.suggestion("echeance") == "a.echeance");
  CHECK(scope.suggestion("objett") == "objet");
  CHECK(scope.suggestion("xyzzy") == std::nullopt);
  CHECK(scope.names().front() == "a");
}

TEST_CASE("what is read and made costs steps, by its length") {
  model::Map data;
  model::Values items(100, std::string("a"));
  data.set("liste", items);
  data.set("texte", std::string(6400, 'a'));
  const auto stops = [&](std::string_view source, std::uint64_t limit) {
    const Scope scope(data, nullptr, limit);
    diag::Sink sink;
    const ExpressionPtr expression = parse_expression(source, kStart, sink);
    static_cast<void>(evaluate(*expression, scope, sink));
    static_cast<void>(scope.spend());
    return !scope.spend();
  };
  CHECK_FALSE(stops("liste", 10));
  CHECK(stops("liste | inverse", 150));
  CHECK_FALSE(stops("liste | inverse", 300));
  CHECK(stops("texte ~ texte", 1'500));
  CHECK_FALSE(stops("texte ~ texte", 4'000));
  CHECK(stops("\"a\" | qr", 400));
}

TEST_CASE("a loop that ends before its list is an error, whatever it holds") {
  model::Map data;
  data.set("liste", model::Values(100, std::string("a")));
  const Scope scope(data, nullptr, 50);
  diag::Sink sink;
  const Tag tag = parse_tag("{% pour x dans liste %}", kStart, sink);
  int passes = 0;
  for_each_pass(tag, scope, sink, kStart, [&](const Scope&) { ++passes; });
  CHECK(passes == 49);
  CHECK(codes(sink) == std::vector<std::string>{"G080 1:1"});
}
