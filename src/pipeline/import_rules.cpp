#include "pipeline/import_rules.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "pipeline/import_carried_rules.hpp"
#include "readers/html_rules.hpp"
#include "readers/office_rules.hpp"
#include "readers/sheet_rules.hpp"
#include "readers/text_rules.hpp"
#include "repair/act_rules.hpp"
#include "repair/broken_text_rules.hpp"
#include "repair/closing_rules.hpp"
#include "repair/container_rules.hpp"
#include "repair/derived_text_rules.hpp"
#include "repair/furniture_rules.hpp"
#include "repair/header_rules.hpp"
#include "repair/heading_levels_rules.hpp"
#include "repair/leftovers_rules.hpp"
#include "repair/line_rules.hpp"
#include "repair/pull_quotes_rules.hpp"
#include "repair/table_rules.hpp"
#include "repair/title_rules.hpp"
#include "repair/typed_contents_rules.hpp"

namespace greffier::pipeline {

namespace {

using Rules = std::vector<const material::Rule*>;

Rules gathered(const auto&... families) {
  Rules rules;
  (rules.insert(rules.end(), families.begin(), families.end()), ...);
  std::ranges::sort(rules, {}, [](const material::Rule* rule) {
    return std::pair(rule->id.size(), rule->id);  // I99 before I100
  });
  return rules;
}

}  // namespace

std::span<const material::Rule* const> import_rules() {
  static const Rules kRules =
      gathered(readers::kTextRules, readers::kOfficeRules, readers::kSheetRules,
               readers::kHtmlRules, repair::kTitleRules, repair::kLineRules, repair::kTableRules,
               repair::kHeaderRules, repair::kFurnitureRules, repair::kBrokenTextRules,
               repair::kTypedContentsRules, repair::kPullQuotesRules, repair::kLeftoversRules,
               repair::kHeadingLevelsRules, repair::kContainerRules, repair::kActRules,
               repair::kClosingRules, repair::kDerivedTextRules, kCarriedRules);
  return kRules;
}

}  // namespace greffier::pipeline
