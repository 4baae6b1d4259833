// Conditions of Writer in the words of tags.
#include "odt/writer_conditions.hpp"

#include "catch.hpp"

using namespace greffier;

namespace {

std::string said(std::string_view written) {
  const auto condition = odt::read_condition(written);
  return condition ? condition->expression : "?";
}

}  // namespace

TEST_CASE("conditions of Writer") {
  CHECK(said("ooow:avis == \"favorable\"") == "avis = \"favorable\"");
  CHECK(said("ooow:Avis NEQ \"\"") == "Avis ≠ \"\"");
  CHECK(said("voix G 10 AND NOT (reporté)") == "voix > 10 et non ( reporté )");
  CHECK(said("!clos || n<=3") == "non clos ou n <= 3");
  CHECK(said("[base.table.nom] eq 007") == "?");
  CHECK(said("[base.table.nom] eq \"007\"") == "nom = \"007\"");
  CHECK(odt::read_condition("a EQ 1 OR b EQ a")->defined == "a est défini et b est défini");
}

TEST_CASE("conditions that are not understood") {
  for (const std::string_view written :
       {"", "ooow:", "TRUE", "1 == 1", "a ==", "a == \"b", "a + 1 == 2", "(a == 1", "a ? b", "a b",
        "et == 1", "[a.b == 1", "a == \"x\\n\"", "a == 1 }} {{ b"}) {
    INFO(written);
    CHECK(said(written) == "?");
  }
  CHECK(said(std::string(2000, 'a')) == "?");
}
