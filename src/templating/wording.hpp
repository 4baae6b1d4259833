// Expressions and lists of names in a few words, for messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "templating/expression.hpp"

namespace greffier::templating {

// The names one after the other: the first twelve, then « … ».
[[nodiscard]] std::string listed(const std::vector<std::string_view>& names);

// An expression about as its author wrote it: « actions | longueur », « date + 15 »; « … » for a
// part that would be long.
[[nodiscard]] std::string words_of(const Expression& expression);

}  // namespace greffier::templating
