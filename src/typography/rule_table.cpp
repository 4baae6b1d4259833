#include "typography/rule_table.hpp"

namespace greffier::typography {

std::span<const Rule> rules() {
  return kRules;
}

const Rule* find_rule(std::string_view id) {
  const auto* found = std::ranges::find(kRules, id, &Rule::id);
  return found == kRules.end() ? nullptr : found;
}

}  // namespace greffier::typography
