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

// The code point that starts at `offset` of well-formed `text`, with its length in bytes. Those of
// one and two bytes, which is nearly all of French, are read in place; the _sequence functions read
// whatever else there is.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};
// The sequence of two bytes at `offset`, or nothing: {0, 0}.
[[nodiscard]] constexpr CodePoint decode_pair(std::string_view text, std::size_t offset) {
  if (offset + 1 >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  const auto next = static_cast<unsigned char>(text[offset + 1]);
  if (lead < 0xC2 || lead >= 0xE0 || (next & 0xC0) != 0x80) return {};
  return {(char32_t{lead} & 0x1F) << 6 | (char32_t{next} & 0x3F), 2};
}
[[nodiscard]] CodePoint decode_sequence(std::string_view text, std::size_t offset);
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return {byte, 1};
  const CodePoint pair = decode_pair(text, offset);
  return pair.length != 0 ? pair : decode_sequence(text, offset);
}
// The code point that ends just before `offset` (0 when offset is 0).
[[nodiscard]] CodePoint decode_sequence_before(std::string_view text, std::size_t end);
[[nodiscard]] inline CodePoint decode_before(std::string_view text, std::size_t offset) {
  const std::size_t end = offset < text.size() ? offset : text.size();
  if (end == 0) return {};
  const auto byte = static_cast<unsigned char>(text[end - 1]);
  if (byte < 0x80) return {byte, 1};
  const CodePoint pair = end > 1 ? decode_pair(text.substr(0, end), end - 2) : CodePoint{};
  return pair.length != 0 ? pair : decode_sequence_before(text, end);
}
void append(std::string& out, char32_t code_point);

// Number of code points.
[[nodiscard]] std::size_t length(std::string_view text);

// The offset behind the first `count` code points; the size of the text when it has fewer.
[[nodiscard]] std::size_t offset_behind(std::string_view text, std::size_t count);

// True for code points that XML 1.0 § 2.2 (Char) lets a document hold.
[[nodiscard]] bool is_xml_char(char32_t code_point);

}  // namespace greffier::text
