// An hour in the middle of a sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "repair/words.hpp"

namespace greffier::repair {

struct SpokenHour {
  std::string text;     // « 19 h 30 », « 20 h »
  std::size_t end = 0;  // the word behind it
};

// Reads « dix-neuf heures trente (minutes) », « 19 heures 30 », « 19h30 » from word `at` on, hours
// in letters from eight to twenty-three. `words` are those of `text`.
[[nodiscard]] std::optional<SpokenHour> read_hour(std::string_view text, const Words& words,
                                                  std::size_t at);

}  // namespace greffier::repair
