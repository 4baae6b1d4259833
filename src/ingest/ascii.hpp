// Classes of ASCII characters and the trimming that syntax needs; what is a letter in French is
// text/letters.hpp's business.
#pragma once

#include <string>
#include <string_view>

namespace greffier::ingest {

[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}
[[nodiscard]] std::string ascii_lower(std::string_view text);

// Without spaces, tabs and line ends around it.
[[nodiscard]] constexpr std::string_view trimmed_left(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}
[[nodiscard]] constexpr std::string_view trimmed_right(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\n") + 1);
}
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
  return trimmed_right(trimmed_left(text));
}

// True when backslashes before `sign` make it a sign like others: an odd number of them.
[[nodiscard]] constexpr bool is_escaped(std::string_view text, std::size_t sign) {
  std::size_t start = sign;
  while (start > 0 && text[start - 1] == '\\') --start;
  return (sign - start) % 2 != 0;
}

// The same trimming with U+00A0 and U+202F, the spaces of French, taken as spaces too.
[[nodiscard]] std::string_view trimmed_wide(std::string_view text);
// Length in bytes of the space at the start of `text` (tab, space, U+00A0, U+202F), 0 if none.
[[nodiscard]] std::size_t wide_space_length(std::string_view text);

}  // namespace greffier::ingest
