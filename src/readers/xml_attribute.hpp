// Attributes, there or not.
#pragma once

#include <string>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::readers {

// The value of an attribute, "" when there is none.
[[nodiscard]] inline std::string_view attribute(const xml::Node& node, std::string_view name) {
  const std::string* const value = node.attribute(name);
  return value == nullptr ? std::string_view() : *value;
}

}  // namespace greffier::readers
