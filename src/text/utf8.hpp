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

// The code point that starts at `offset` of well-formed `text`, with its length in bytes.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t offset);
// The code point that ends just before `offset` (0 when offset is 0).
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t offset);
void append(std::string& out, char32_t code_point);

// Number of code points.
[[nodiscard]] std::size_t length(std::string_view text);

// True for code points that XML 1.0 § 2.2 (Char) lets a document hold.
[[nodiscard]] bool is_xml_char(char32_t code_point);

}  // namespace greffier::text
