// Signs of symbol fonts as the Unicode signs that look like them.
#pragma once

#include <string_view>

namespace greffier::readers {

// The sign of `code` (0x20–0xFF, or 0xF020–0xF0FF as files say it) in Wingdings, Wingdings 2 or 3,
// Webdings or Symbol; in another font, the character itself when it is none of a private area. 0
// when it is not known.
[[nodiscard]] char32_t symbol(std::string_view font, char32_t code);

inline constexpr std::string_view kTicked = "☒";
inline constexpr std::string_view kUnticked = "☐";

}  // namespace greffier::readers
