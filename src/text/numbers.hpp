// Numbers as French writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::text {

// Figures grouped by three with U+202F or another separator, decimal comma: 12 500,5.
[[nodiscard]] std::string format_number(double value, int decimals, std::string_view group);
// Cardinal in letters after ICU's RBNF (spellout-cardinal-masculine or -feminine).
[[nodiscard]] std::string in_letters(std::int64_t value, bool feminine = false);
// I, II, III… for 1 to 3999; A, B… Z, AA… for 1 and up.
[[nodiscard]] std::string roman(int value);
[[nodiscard]] std::string alphabetic(int value);
// « 12 », « 1 250 », « 12,5 » read as a number; nothing for anything else.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

}  // namespace greffier::text
