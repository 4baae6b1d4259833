// A member of a record as text.
#pragma once

#include <string>
#include <string_view>

#include "model/value.hpp"
#include "templating/print.hpp"

namespace greffier::kinds {

// As a template prints it; "" when there is none.
[[nodiscard]] inline std::string text_of(const model::Map& record, std::string_view key) {
  const model::Value* value = record.find(key);
  return value == nullptr ? std::string() : templating::to_text(*value);
}

}  // namespace greffier::kinds
