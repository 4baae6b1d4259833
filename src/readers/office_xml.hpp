// What elements of an office file say.
#pragma once

#include <optional>
#include <string_view>

#include "readers/xml_attribute.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

// A whole number, also with a unit or a fraction behind it, held within ±10⁶.
[[nodiscard]] std::optional<int> whole(std::string_view text);

}  // namespace greffier::readers
