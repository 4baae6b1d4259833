#include "readers/sheet_messages.hpp"

#include <set>
#include <string>

#include "catalogue.hpp"
#include "catch.hpp"
#include "readers/html_messages.hpp"
#include "readers/html_rules.hpp"
#include "readers/sheet_rules.hpp"

using namespace greffier;
using namespace greffier::readers;

TEST_CASE("messages of spreadsheets and pages are sound") {
  CHECK(catalogue_faults(kSheetMessages) == Faults{});
  CHECK(catalogue_faults(kHtmlMessages) == Faults{});
}

TEST_CASE("rules of spreadsheets and pages are sound") {
  std::set<std::string_view> ids;
  const auto check = [&ids](const material::Rule& rule) {
    INFO(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(rule.id.size() >= 3);
    for (const std::string_view text :
         {rule.title_fr, rule.title_en, rule.silence_fr, rule.silence_en})
      CHECK_FALSE(text.empty());
    for (const std::string_view text : {rule.title_fr, rule.silence_fr})
      CHECK(catalogue::french_faults(rule.id, text) == Faults{});
  };
  for (const material::Rule* rule : kSheetRules) check(*rule);
  for (const material::Rule* rule : kHtmlRules) check(*rule);
}
