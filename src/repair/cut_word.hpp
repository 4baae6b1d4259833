// Words cut in two by a hyphen, after the lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace greffier::repair {

// What becomes of the hyphen between two halves.
enum class Hyphen : std::uint8_t {
  none,      // it cuts no word: « micro- et macro-économie »
  dropped,   // « mutua- / lisation »
  kept,      // « vice- / président », « Bouches-du- / Rhône », « est- / il »
  doubtful,  // the lexicon knows neither word, or both
};

struct CutWord {
  Hyphen hyphen = Hyphen::none;
  std::string_view left, right;  // the halves, without the hyphen; views of what was given
  std::string whole;             // as it is to be written; without the hyphen when it is doubtful
};

// `before` ends with a hyphen (or U+00AD, which is always dropped) after a letter, `after` begins
// with the other half; hyphen `none` otherwise.
[[nodiscard]] CutWord cut_word(std::string_view before, std::string_view after);

}  // namespace greffier::repair
