// Characters that do not belong into a text of people.
#pragma once

#include <string_view>
#include <vector>

#include "repair/piece_text.hpp"

namespace greffier::repair {

// Edits that take out zero-width characters (but where emoji and scripts of their own need them),
// byte order marks and soft hyphens inside a line (those before a space or an end are left: they
// say that a word was cut), undo the ligatures of U+FB00 to U+FB06, and put signs of Unicode for
// the private characters of the fonts Symbol and Wingdings (U+F020 to U+F0FF).
[[nodiscard]] std::vector<TextEdit> character_edits(std::string_view text);

// Words of Latin letters with Greek or Cyrillic ones that are drawn alike, in Latin letters.
[[nodiscard]] std::vector<TextEdit> twin_edits(std::string_view text);

// Words that mix Latin letters with Cyrillic ones which have no twin, in Latin letters by their
// sound: « Dufлot » → « Duflot ». A guess.
[[nodiscard]] std::vector<TextEdit> sound_edits(std::string_view text);

}  // namespace greffier::repair
