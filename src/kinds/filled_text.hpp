// A text of kind.yaml that prints values (text_pattern.hpp).
#pragma once

#include <string>
#include <string_view>

#include "templating/scope.hpp"

namespace greffier::kinds {

// The text with what its tags print in `scope`. Mistakes in it are those of whoever wrote the kind:
// they print nothing, and tests look for them.
[[nodiscard]] std::string filled_text(std::string_view text, const templating::Scope& scope);

}  // namespace greffier::kinds
