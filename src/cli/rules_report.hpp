// The rules of typography, told.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "pipeline/rule_cards.hpp"

namespace greffier::cli {

// A table for a person: one line a rule, its identifier, what becomes of its corrections, whether
// it is on, its title.
[[nodiscard]] std::string rules_table(const std::vector<pipeline::RuleCard>& rules,
                                      diag::Language language);

// All there is to say of one rule, in lines of 80 columns.
[[nodiscard]] std::string rule_page(const pipeline::RuleCard& rule, diag::Language language);

// The same for a program: one line of JSON that ends with '\n', a list of rules with id, title,
// explanation, source, mode (safe, check, style), on, profiles, examples and counter_examples.
[[nodiscard]] std::string rules_json(const std::vector<pipeline::RuleCard>& rules,
                                     diag::Language language);

}  // namespace greffier::cli
