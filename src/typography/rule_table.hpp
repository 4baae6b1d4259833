// The rules of all families in one table, known when compiling: a pass that names a rule that does
// not exist does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "typography/rules_dashes.hpp"
#include "typography/rules_document.hpp"
#include "typography/rules_figures.hpp"
#include "typography/rules_letters.hpp"
#include "typography/rules_marks.hpp"
#include "typography/rules_names.hpp"
#include "typography/rules_numbers.hpp"
#include "typography/rules_protection.hpp"
#include "typography/rules_punctuation.hpp"
#include "typography/rules_quotes.hpp"
#include "typography/rules_signs.hpp"
#include "typography/rules_spaces.hpp"
#include "typography/rules_style.hpp"

namespace greffier::typography {

// The rules of several families, in the order of their identifiers.
template <std::size_t... Sizes>
consteval auto joined(const std::array<Rule, Sizes>&... families) {
  std::array<Rule, (Sizes + ...)> all;
  auto* end = all.begin();
  ((end = std::ranges::copy(families, end).out), ...);
  std::ranges::sort(all, {}, &Rule::id);
  return all;
}

inline constexpr auto kRules = joined(
    kProtectionRules, kPunctuationRules, kQuoteRules, kMarkRules, kNameRules, kNumberRules,
    kSpaceRules, kDashRules, kFigureRules, kStyleRules, kSignRules, kDocumentRules, kLetterRules);

// The rule of an identifier.
consteval const Rule& rule(std::string_view id) {
  return *std::ranges::find(kRules, id, &Rule::id);
}

// Every rule that is on in a profile.
consteval RuleSet rules_of_profile(std::string_view name) {
  RuleSet set;
  for (const Rule& each : kRules)
    if (each.on_by_default || std::ranges::find(each.on_in, name) != each.on_in.end())
      set = set.with(each);
  return set;
}

}  // namespace greffier::typography
