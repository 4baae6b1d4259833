// One step through bytes that ought to be UTF-8. Here, below text, because diagnostics show source
// lines whose bytes may be anything; text/utf8.hpp stands on it and is what other folders use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace greffier::diag {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// The longest start of a sequence at one place: a whole code point, or the maximal ill-formed part
// that one U+FFFD stands for (Unicode 15 § 3.9, table 3-7 and « Best Practices for Using U+FFFD »).
struct Step {
  std::size_t length = 0;  // in bytes; at least 1, except at the end of the bytes
  bool well_formed = false;
};
[[nodiscard]] Step step(std::string_view bytes, std::size_t offset);

// The code point of a well-formed sequence of 1 to 4 bytes.
[[nodiscard]] char32_t value_of(std::string_view sequence);

}  // namespace greffier::diag
