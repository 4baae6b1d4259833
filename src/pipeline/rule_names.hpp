// The identifiers of the rules of typography.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greffier::pipeline {

// `text` as the identifier of a rule (« t05 » is T05), or "" when there is no such rule.
[[nodiscard]] std::string rule_named(std::string_view text);

// The identifiers of all rules.
[[nodiscard]] std::vector<std::string_view> rule_ids();

}  // namespace greffier::pipeline
