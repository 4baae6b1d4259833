// Expressions, and what is wrong with them when only the shape of the data is known: that of
// sample.hpp.
#include "templating/check_expression.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"
#include "templating/evaluate.hpp"
#include "templating/filter_shapes.hpp"
#include "templating/filters.hpp"

using namespace greffier;
using namespace greffier::templating;

namespace {

constexpr diag::Span kStart{1, {1, 1}, {1, 1}};

ExpressionPtr parsed(std::string_view source) {
  diag::Sink sink;
  const ExpressionPtr expression = parse_expression(source, kStart, sink);
  INFO(source);
  REQUIRE(expression != nullptr);
  return expression;
}

// The problems as `G040 1:4`, within a loop over `actions` with the variable `a`.
std::vector<std::string> problems(std::string_view source) {
  static const Shape kData = shape_of(sample());
  static const ShapeScope::Paths kNone;
  const ShapeScope data(kData, kNone);
  const ShapeScope loop(data, "a", item_shape(kData.members->find("actions")->shape), true);
  diag::Sink sink;
  (void)check_expression(*parsed(source), loop, sink);
  return codes(sink);
}

// The sentence of the only problem, in French.
std::string sentence(std::string_view source) {
  static const Shape kData = shape_of(sample());
  static const ShapeScope::Paths kNone;
  const ShapeScope data(kData, kNone);
  diag::Sink sink;
  (void)check_expression(*parsed(source), data, sink);
  if (sink.diagnostics().size() != 1) return "(not one problem)";
  return diag::text_of(sink.diagnostics().front(), diag::Language::french);
}

struct Case {
  std::string_view source;
  std::vector<std::string> expected = {};
};

void check(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    INFO(test.source);
    CHECK(problems(test.source) == test.expected);
  }
}

}  // namespace

TEST_CASE("what can be known to work has no problem") {
  check({{"objet"},
         {"actions.objet"},
         {"a.objet ~ objet"},
         {"boucle.rang > 1 et non boucle.dernier"},
         {"presents[0].nom"},
         {"presents[-1]['prenom']"},
         {"vote.pour + vote.contre"},
         {"date + 15 > premier_du_mois"},
         {"date - premier_du_mois > 3"},
         {"total + 1"},
         {"vide[0]"},
         {"vide.nom"},
         {"rien.nom.prenom"},
         {"riche ~ corps"},
         {"objet dans mots"},
         {"\"pour\" dans vote"},
         {"a.echeance | date(\"d MMMM\")"},
         {"presents | nom(\"P. NOM\") | liste"},
         {"animateur | nom"},
         {"actions | trier(\"qui\", \"décroissant\")"},
         {"actions | somme(\"cout\") | montant"},
         {"(presents | grouper(\"structure\")).cle"},
         {"presents | longueur | pluriel(\"un\", \"des\")"},
         {"numero | ordinal(\"féminin\")"},
         {"date | en_lettres(\"formule\")"},
         {"heure | en_lettres"}});
}

TEST_CASE("names that do not exist are told once, with what was probably meant") {
  check({{"objett", {"G040 1:1"}},
         {"xyzzy", {"G041 1:1"}},
         {"a.objett", {"G042 1:1"}},
         {"a.xyzzy", {"G043 1:1"}},
         {"actions.objett", {"G042 1:1"}},
         {"(presents | grouper(\"structure\")).elementz", {"G042 1:13"}},
         {"boucle.rangg", {"G042 1:1"}},
         {"xyzzy.nom.prenom", {"G041 1:1"}},
         {"xyzzy > 3 et objett = \"x\"", {"G041 1:1", "G040 1:14"}},
         {"objet si xyzzy sinon plugh", {"G041 1:10", "G041 1:22"}},
         {"xyzzy | date", {"G041 1:1"}},
         {"actions | trier(xyzzy)", {"G041 1:17"}}});
  CHECK(sentence("objett") ==
        "« objett » n’existe pas dans les données : vouliez-vous « objet » ?");
  CHECK(sentence("boucle.rang") == "« boucle » n’a de sens qu’à l’intérieur d’une répétition");
}

TEST_CASE("a guarded name may be missing, and so may one that a test makes sure of") {
  check({{"xyzzy | defaut(\"rien\")"},
         {"a.xyzzy.plugh | majuscules | defaut(\"rien\")"},
         {"xyzzy est vide"},
         {"a.xyzzy n’est pas défini"},
         {"xyzzy est défini et xyzzy > 3"},
         {"xyzzy est vide ou xyzzy.nom = \"x\""},
         {"xyzzy.nom si xyzzy.nom est défini sinon \"\""},
         {"\"\" si a.xyzzy est vide sinon a.xyzzy"},
         {"non (xyzzy est vide) et xyzzy"},
         // What is not guarded, or not there:
         {"xyzzy est défini ou xyzzy > 3", {"G041 1:21"}},
         {"xyzzy si xyzzy est vide sinon \"\"", {"G041 1:1"}},
         {"(objet | defaut(xyzzy))", {"G041 1:17"}}});
}

TEST_CASE("what types forbid is told") {
  check({{"objet.nom", {"G081 1:1"}},
         {"date.jour", {"G081 1:1"}},
         {"objet[0]", {"G046 1:1"}},
         {"fiche + 1", {"G050 1:1"}},
         {"-presents", {"G050 1:1"}},
         {"objet * 2", {"G050 1:1"}},
         {"date * 2", {"G050 1:1"}},
         {"date + objet", {"G050 1:1"}},
         {"presents > 3", {"G051 1:1"}},
         {"date > 3", {"G051 1:1"}},
         {"objet > date", {"G051 1:1"}},
         {"objet ~ fiche", {"G054 1:1"}},
         {"\"x\" dans date", {"G055 1:1"}},
         {"presents | date", {"G060 1:12"}},
         {"objet | date", {"G060 1:9"}},
         {"date | heure", {"G061 1:8"}},
         {"objet | nombre", {"G062 1:9"}},
         {"presents | ordinal", {"G063 1:12"}},
         {"fiche | majuscules", {"G064 1:9"}},
         {"date | trier", {"G065 1:8"}},
         {"ouvert | longueur", {"G065 1:10"}},
         {"date | accord(\"présent\", \"présente\")", {"G066 1:8"}},
         {"fiche | nom", {"G066 1:9"}},
         {"presents | en_lettres", {"G067 1:12"}},
         {"date | pluriel(\"un\", \"des\")", {"G068 1:8"}},
         {"fiche | liste", {"G054 1:9"}}});
}

TEST_CASE("arguments of filters are looked at") {
  check({{"actions | trier(\"qi\")", {"G069 1:11"}},
         {"actions | somme(\"objet\")", {"G062 1:11"}},
         {"actions | trier(presents)", {"G070 1:11"}},
         {"montant | nombre(\"deux\")", {"G071 1:11"}},
         {"date | en_lettres(\"euros\")", {"G072 1:8"}},
         {"numero | en_lettres(\"formule\")", {"G072 1:10"}},
         {"actions | trier(\"qui\", \"penché\")", {"G072 1:11"}},
         {"objet | defaut(\"x\")", {}}});
}

TEST_CASE("a member that some items lack is a warning") {
  RecordShape record;
  record.members.push_back({"l",
                            united(Shape::list_of(shape_of(model::Value(model::Map()))),
                                   shape_of(sample()).members->find("actions")->shape),
                            {},
                            {},
                            {},
                            true,
                            {}});
  const Shape data = Shape::record_of(std::move(record));
  const ShapeScope::Paths none;
  const ShapeScope scope(data, none);
  const ShapeScope loop(scope, "a", item_shape(data.members->members.front().shape), true);
  const auto found = [&](std::string_view source) {
    diag::Sink sink;
    (void)check_expression(*parsed(source), loop, sink);
    return codes(sink);
  };
  CHECK(found("a.objet") == std::vector<std::string>{"G083 1:1"});
  CHECK(found("a.objet | defaut(\"\")").empty());
  CHECK(found("a.objet si a.objet est défini").empty());
  CHECK(found("l.objet").empty());
}

TEST_CASE("what was evaluated without a problem has none before") {
  const Shape data = shape_of(sample());
  const ShapeScope::Paths none;
  const ShapeScope scope(data, none);
  const model::Map values = sample();
  std::vector<std::string> names{"3", "\"x\"", "2026-03-20", "rien", "mots"};
  // What is empty suits everything once it is evaluated.
  for (const model::Member& member : values.members())
    if (!member.value.is_empty()) names.push_back(member.key);
  std::vector<std::string> sources;
  for (const Filter& filter : filters())
    for (const std::string& name : names)
      if (filter.least_arguments() == 0)
        sources.push_back(name + " | " + std::string(filter.names.front()));
  for (const std::string_view sign : {"+", "-", "*", "<", "=", "~", "dans"})
    for (const std::string& left : names)
      for (const std::string& right : names)
        sources.push_back(left + ' ' + std::string(sign) + ' ' + right);
  for (const std::string& source : sources) {
    const ExpressionPtr expression = parsed(source);
    diag::Sink evaluated, checked;
    (void)evaluate(*expression, Scope(values), evaluated);
    (void)check_expression(*expression, scope, checked);
    if (evaluated.has_errors() || !checked.has_errors()) continue;
    FAIL_CHECK("refused before it is evaluated, and fine then: " << source);
  }
}

TEST_CASE("every filter says what it takes and gives") {
  for (const Filter& filter : filters()) {
    INFO(filter.names.front());
    CHECK(find_filter_shape(filter) != nullptr);
  }
  CHECK(filter_shapes().size() == filters().size());
}

TEST_CASE("anything that is read is checked, with data of any shape") {
  const Shape shapes[]{Shape::any(), Shape::record_of({}), shape_of(sample())};
  const ShapeScope::Paths none;
  constexpr std::string_view kSource =
      "(-a[0].b['c'] + 3 * x | defaut(y | trier(\"n\", z)) ~ [1, \"d\"] si non e dans f et g est "
      "vide sinon boucle.rang | en_lettres(\"euros\") | liste(2)) | date(h) | nom | premier";
  for (std::size_t begin = 0; begin < kSource.size(); ++begin)
    for (std::size_t length = 1; begin + length <= kSource.size(); length += 3) {
      diag::Sink sink;
      const auto expression = parse_expression(kSource.substr(begin, length), kStart, sink);
      if (expression == nullptr) continue;
      for (const Shape& shape : shapes) {
        const ShapeScope scope(shape, none);
        const Shape result =
            check_expression(*expression, ShapeScope(scope, "a", Shape::any(), true), sink);
        CHECK(result.kinds <= Shape::everything);
      }
    }
}

TEST_CASE("the shape of a list is that of all its items") {
  const auto both = [](const model::Value& a, const model::Value& b) {
    return shape_of(model::Value(model::Values{a, b})).item->kinds;
  };
  CHECK(both(std::int64_t{1}, std::string("x")) == (Shape::number | Shape::text));
  CHECK(both(std::string(), std::int64_t{1}) == Shape::number);
  CHECK(covers(shape_of(sample()), shape_of(sample())));
  CHECK(covers(Shape::any(), shape_of(sample())));
  CHECK_FALSE(covers(shape_of(sample()), Shape::any()));
}
