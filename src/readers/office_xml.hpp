// What elements of an office file say.
#pragma once

#include <optional>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::readers {

// The value of an attribute, "" when there is none.
[[nodiscard]] std::string_view attribute(const xml::Node& node, std::string_view name);
// A whole number, also with a unit or a fraction behind it, held within ±10⁶.
[[nodiscard]] std::optional<int> whole(std::string_view text);

}  // namespace greffier::readers
