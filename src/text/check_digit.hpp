// The check digit of numbers that people copy.
#pragma once

#include <string>
#include <string_view>

namespace greffier::text {

// That of EAN after these figures (GS1 General Specifications § 7.9).
[[nodiscard]] char check_digit(std::string_view figures);

// Without what people put between the figures of such a number: spaces of all kinds, hyphens.
[[nodiscard]] std::string closed_up(std::string_view number);

}  // namespace greffier::text
