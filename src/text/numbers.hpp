// Numbers as French writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::text {

// Figures grouped by three with U+202F or another separator, decimal comma: 12 500,5. Rounds half
// away from zero on the figures as written (1,005 → 1,01); fewer than 0 decimals means as many as
// the value has. The minus sign is U+2212. What is not finite gives « ∞ », « −∞ » or « NaN ».
[[nodiscard]] std::string format_number(double value, int decimals, std::string_view group);
// Cardinal in letters after ICU's RBNF (spellout-cardinal-masculine or -feminine), whose spelling
// is « vingt-et-un, soixante-et-onze » and « deux cent un »: hyphens below a hundred, spaces above.
// Above a million by us, because ICU forgets an s: « quatre-vingts millions ». Figures without ICU.
// Loads ICU's rules at first use in a thread (a third of a millisecond).
[[nodiscard]] std::string in_letters(std::int64_t value, bool feminine = false);
// I, II, III… for 1 to 3999; A, B… Z, AA… for 1 and up; figures for other values.
[[nodiscard]] std::string roman(int value);
[[nodiscard]] std::string alphabetic(int value);
// « 12 », « 1 250 », « 12,5 », « −3 » read as a number, with any space between groups of exactly
// three figures; nothing for anything else: « 12.5 », « 06 12 34 », or a code such as « 01400 ».
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

// A number as programs write it: digits, a decimal point, a sign; nothing else, whatever the
// locale.
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

}  // namespace greffier::text
