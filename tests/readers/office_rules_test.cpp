#include "readers/office_rules.hpp"

#include <set>

#include "catalogue.hpp"
#include "catch.hpp"
#include "readers/office_messages.hpp"

using namespace greffier;

TEST_CASE("the messages of the office readers are sound") {
  CHECK(catalogue_faults(readers::kOfficeMessages) == Faults{});
}

TEST_CASE("the rules of the office readers are all told apart, in good French") {
  std::set<std::string_view> ids;
  for (const material::Rule* rule : readers::kOfficeRules) {
    INFO(rule->id);
    CHECK(ids.insert(rule->id).second);
    const bool is_later = rule->id.size() == 4;  // I100 and beyond are anybody's
    CHECK((is_later || (rule->id >= "I30" && rule->id < "I60")));
    for (const std::string_view text : {rule->title_fr, rule->silence_fr}) {
      CHECK(!text.empty());
      CHECK(catalogue::french_faults(rule->id, text) == Faults{});
    }
    CHECK(!rule->title_en.empty());
    CHECK(!rule->silence_en.empty());
  }
}
