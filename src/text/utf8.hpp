// UTF-8: checking, stepping, counting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::text {

// Offset of the first byte that is not well-formed UTF-8 (Unicode 15 § 3.9, table 3-7), or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view bytes);
// `bytes` with each maximal ill-formed part replaced by U+FFFD.
[[nodiscard]] std::string repair(std::string_view bytes);

// The code point that starts at `offset` of well-formed `text`, with its length in bytes. ASCII,
// which most text is, is read in place; the _sequence functions read whatever else there is.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};
[[nodiscard]] CodePoint decode_sequence(std::string_view text, std::size_t offset);
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[offset]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode_sequence(text, offset);
}
// The code point that ends just before `offset` (0 when offset is 0).
[[nodiscard]] CodePoint decode_sequence_before(std::string_view text, std::size_t offset);
[[nodiscard]] inline CodePoint decode_before(std::string_view text, std::size_t offset) {
  if (offset == 0 || text.empty()) return {};
  const auto byte =
      static_cast<unsigned char>(text[offset < text.size() ? offset - 1 : text.size() - 1]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode_sequence_before(text, offset);
}
void append(std::string& out, char32_t code_point);

// Number of code points.
[[nodiscard]] std::size_t length(std::string_view text);

// True for code points that XML 1.0 § 2.2 (Char) lets a document hold.
[[nodiscard]] bool is_xml_char(char32_t code_point);

}  // namespace greffier::text
