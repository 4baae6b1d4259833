// What the names of styles say, in the office suites' French and English.
#pragma once

#include <optional>
#include <string_view>

namespace greffier::readers {

// Outline levels that a paragraph may have; 10 in Word is text.
inline constexpr int kLowestOutline = 9;

// The level of the headings of a style with that folded name: 1 for « Titre » and « Titre 1 », 0
// for those of text that may stand below a heading's (« Sous-titre »); nothing when it says
// nothing.
[[nodiscard]] std::optional<int> named_level(std::string_view folded);

// 3 for « Liste à puces 3 », 1 for a list without a number, 0 for what is no list.
[[nodiscard]] int named_list_depth(std::string_view folded);

}  // namespace greffier::readers
