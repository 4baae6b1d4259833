// Letters and case, after the Unicode database (ICU); ASCII and Latin-1 take a table.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace greffier::text {

[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_digit(char32_t code_point);  // decimal digits of any script
[[nodiscard]] bool is_upper(char32_t code_point);
[[nodiscard]] bool is_lower(char32_t code_point);
// Any space: White_Space, plus U+200B and U+FEFF.
[[nodiscard]] bool is_space(char32_t code_point);

// Without the spaces at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Trimmed, and without these signs and the spaces between them at its beginning.
[[nodiscard]] std::string_view behind_signs(std::string_view text,
                                            std::span<const std::string_view> signs);

// Full case mappings in the root locale (« Œ », « ß » → « SS »). Here and in normalised(), bytes
// that are not UTF-8 may become U+FFFD.
[[nodiscard]] std::string upper(std::string_view text);
[[nodiscard]] std::string lower(std::string_view text);
// With a capital for its first letter, the others as they are.
[[nodiscard]] std::string with_capital(std::string_view text);
// NFC. Never NFKC: it destroys no-break spaces and ellipses.
[[nodiscard]] std::string normalised(std::string_view text);

}  // namespace greffier::text
