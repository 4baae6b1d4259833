// What a word with capitals is likely to be where it stands: an ordinary word, or somebody's name.
// « LA REUNION » is not « M. ECUYER », though the dictionary knows both words.
#pragma once

#include <string_view>

#include "typography/paragraph.hpp"
#include "typography/spelling.hpp"

namespace greffier::typography {

// The word of letters around `position`.
[[nodiscard]] Range word_at(std::string_view text, std::size_t position);

// True when nothing touches the word that would make it a part of something else: figures, points
// inside an abbreviation, signs of code, combining marks. Hyphens and apostrophes do not.
[[nodiscard]] bool stands_alone(std::string_view text, const Range& word);

// ordinary: corrected; doubtful: reported; name: left alone. A name follows a civility, a first
// name or another proper noun, or stands in a list of names. What follows a capitalised word that
// the dictionary does not know is doubtful, and so is a word in capitals before a first name.
enum class Standing { ordinary, doubtful, name };
[[nodiscard]] Standing standing_of(std::string_view text, const Range& word, Capitals capitals);

// True for a word in capitals among others, or alone on its line, where capitals do not mean an
// acronym or a brand.
[[nodiscard]] bool is_among_capitals(std::string_view text, const Range& word);
[[nodiscard]] bool is_alone_on_line(std::string_view text, const Range& word);

}  // namespace greffier::typography
