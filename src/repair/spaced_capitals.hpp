// Titles whose letters are set apart, as a PDF gives them back: « P ROCÈS-VERBAL », « O RDRE DU
// JOUR ».
#pragma once

#include <string_view>
#include <vector>

#include "repair/piece_text.hpp"

namespace greffier::repair {

// Edits that take out the spaces inside the words of a short line in capitals, where the lexicon
// knows the words that the parts make. A line whose parts are all words, or that says « PLAN B »,
// is left.
[[nodiscard]] std::vector<TextEdit> spaced_capital_edits(std::string_view text);

}  // namespace greffier::repair
