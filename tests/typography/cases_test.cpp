// Every line of cases/: what is edited, what is not, by which rule, and that once is enough.
#include "catch.hpp"
#include "typography/case_file.hpp"
#include "typography/correct.hpp"
#include "typography/engine.hpp"

using namespace greffier::typography;
using namespace greffier::typography::testing;

TEST_CASE("each case of the tables gives what it says, by the rules that it says") {
  for (const Case& each : all_cases()) {
    INFO(each.where << ": " << visible(each.input) << "  (" << each.why << ")");
    const std::vector<Edit> found = edits({.text = each.input}, *each.profile);
    CHECK(visible(marked(each.input, found)) == visible(each.expected));
    CHECK(rules_of(found) == each.rules);
  }
}

TEST_CASE("a second run over a corrected case changes nothing") {
  for (const Case& each : all_cases()) {
    const auto run = [&each](std::string_view text) {
      return greffier::typography::apply(text,
                                         edits({.text = text, .can_style = false}, *each.profile));
    };
    const std::string once = run(each.input);
    INFO(each.where << ": " << visible(once));
    CHECK(visible(run(once)) == visible(once));
  }
}

TEST_CASE("the tables are rich enough to mean something") {
  std::size_t unchanged = 0;
  for (const Case& each : all_cases()) unchanged += each.input == each.expected ? 1 : 0;
  CHECK(all_cases().size() >= 500);
  CHECK(unchanged >= 200);
}
