// The table of the rules of accessibility.
#pragma once

#include <span>
#include <string_view>

#include "accessibility/rule.hpp"

namespace greffier::accessibility {

// Every rule, by identifier. Lives as long as the program.
[[nodiscard]] std::span<const Rule> rules();
// The rule of that identifier, which there is.
[[nodiscard]] const Rule& rule(std::string_view id);

}  // namespace greffier::accessibility
