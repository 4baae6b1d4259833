// Equality, order and membership of values, as evaluate.hpp states them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "model/value.hpp"

namespace greffier::templating {

[[nodiscard]] bool equal(const model::Value& a, const model::Value& b);

// The order of two numbers, dates, hours or texts; nothing when they are not of one kind. Not for
// empty values.
[[nodiscard]] std::optional<std::weak_ordering> order(const model::Value& a, const model::Value& b);

// Whether a list has an item equal to `item`, a text holds it, or a record has a member of that
// name; nothing when `container` is none of these. What is empty holds nothing.
[[nodiscard]] std::optional<bool> contains(const model::Value& container, const model::Value& item);

// A text as equality sees it: NFC, with ' for every apostrophe, a plain space for every space, and
// without invisible characters.
[[nodiscard]] std::string plain_form(std::string_view text);

// French alphabetical order. Loads ICU's collation data at first use.
[[nodiscard]] bool french_less(std::string_view a, std::string_view b);

}  // namespace greffier::templating
