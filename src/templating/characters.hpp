// The characters that word processors put into tags, and what they count for there.
#pragma once

#include <cstddef>
#include <string_view>

namespace greffier::templating {

// Characters without width that may stand anywhere in a tag and count for nothing: soft hyphen,
// zero-width space, joiners and marks of direction, byte order mark.
[[nodiscard]] bool is_invisible(char32_t code_point);

// U+00A0, U+202F and the fixed spaces that autocorrection writes next to French signs.
[[nodiscard]] bool is_no_break_space(char32_t code_point);

// Letters, digits, `_`, combining accents, and the degree sign of « n° ».
[[nodiscard]] bool is_word_character(char32_t code_point);

// The first visible code point from `offset`, or 0 at the end.
[[nodiscard]] char32_t visible_from(std::string_view text, std::size_t offset);

// True when the apostrophe (any kind), hyphen or middle dot at `offset` belongs to a word: « heure
// d’arrivée », « rendez-vous », « élu·e ». An apostrophe must follow a letter or a digit and come
// before a letter; a hyphen or a dot must stand between two letters. `before` is the code point
// before it, 0 for none. A minus needs spaces around it, or a digit beside it.
[[nodiscard]] bool joins_word(std::string_view text, std::size_t offset, char32_t before);

}  // namespace greffier::templating
