// How values read once printed.
#include "templating/print.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"

using namespace greffier;
using namespace greffier::templating;
using model::Value;

TEST_CASE("values print as French writes them") {
  struct Case {
    Value value;
    std::string_view expected;
  };
  model::Map named;
  named.set("nom_complet", std::string("Mme BERNARD"));
  named.set("texte", std::string("autre"));
  model::Map worded;
  worded.set("texte", std::string("Adopté."));
  const std::vector<Case> cases{
      {Value(), ""},
      {std::string("a  b\n"), "a  b\n"},
      {std::int64_t{12500}, "12500"},
      {std::int64_t{-3}, "−3"},
      {12.5, "12,5"},
      {-0.25, "−0,25"},
      {0.1 + 0.2, "0,3"},
      {1e20, "100000000000000000000"},
      {2.0, "2"},
      {true, "oui"},
      {false, "non"},
      {model::Date(std::chrono::year(2026), std::chrono::month(2), std::chrono::day(15)),
       "15⍽février 2026"},
      {model::Time{14, 30}, "14⍽h⍽30"},
      {model::Time{9, 0}, "9⍽h"},
      {model::Values{std::string("a"), Value(), std::string(), std::int64_t{2}}, "a, 2"},
      {named, "Mme BERNARD"},
      {worded, "Adopté."},
      {model::Inlines{model::text("a "), {model::LineBreak{}, {}, {}}, model::text("b")}, "a \nb"},
      {model::Blocks{model::paragraph("a"), {model::CodeBlock{"x = 1\n", ""}, {}}}, "a\nx = 1\n"},
  };
  for (const Case& test : cases) {
    INFO(test.expected);
    CHECK(to_text(test.value) == typeset(test.expected));
    CHECK(is_printable(test.value));
  }
}

TEST_CASE("a record without a text of its own does not print") {
  model::Map record;
  CHECK(is_printable(record));
  record.set("age", std::int64_t{3});
  record.set("taille", std::int64_t{4});
  CHECK_FALSE(is_printable(record));
  CHECK(to_text(record).empty());
  CHECK_FALSE(is_printable(model::Values{std::string("a"), record}));
  CHECK(shown(record) == "{age, taille}");
  CHECK(shown(model::Values{record}) == "[…]");
  CHECK(shown(std::string(60, 'x')) == std::string(40, 'x') + "…");

  const Rendered rendered = render("{{ fiche }}", sample());
  CHECK(rendered == Rendered{"", {"G054 1:4"}});
}
