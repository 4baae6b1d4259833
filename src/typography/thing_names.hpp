// T22 on words with one capital: what a program, a firm or a paper is called loses its accent on
// purpose (« le logiciel Evolution »), and only the sentence tells it from a common noun.
#pragma once

#include <string_view>

#include "typography/paragraph.hpp"
#include "typography/spelling.hpp"

namespace greffier::typography {

// True when the word, which `found` would be with its accent, may be such a name: inside a
// sentence it has a capital without an article, or at its head a verb follows it.
[[nodiscard]] bool may_name_thing(std::string_view text, const Range& word,
                                  const Respelling& found);

}  // namespace greffier::typography
