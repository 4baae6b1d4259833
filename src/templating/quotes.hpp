// Strings inside tags, between quotes of any kind.
//
// Autocorrection changes either end of a string on its own, so that any double sign (" “ ” „ « »)
// closes a string that a double sign opened, and any single one (' ’ ‘ ‚ ‹ ›) a single one. Two
// exceptions keep what an author would expect: an apostrophe between two letters is content
// ('l’an'), and so is a pair of quotes of another shape inside (« dire “oui” »).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::templating {

// A string as it stands in a text; offsets in bytes.
struct QuotedString {
  std::size_t begin = 0;  // of the opening sign
  std::size_t content_begin = 0;
  std::size_t content_end = 0;
  std::size_t end = 0;  // past the closing sign
};

// True when the code point opens a string (where it is no apostrophe of a word: see
// characters.hpp).
[[nodiscard]] bool is_quote(char32_t code_point);

// The string that the quote at `offset` opens; nothing when no sign closes it.
[[nodiscard]] std::optional<QuotedString> quoted_string(std::string_view text, std::size_t offset);

// What a string says: without the no-break spaces at the end where a guillemet stands, since
// autocorrection puts them there, or one plain space on each side between « and »; `\n` is a line
// end and `\t` a tab.
[[nodiscard]] std::string content(std::string_view text, const QuotedString& string);

}  // namespace greffier::templating
