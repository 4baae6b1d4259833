// A Hunspell dictionary written out: every form that its words and affixes make.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/result.hpp"
#include "dictionary/affixes.hpp"
#include "lexicon/lexicon.hpp"

namespace greffier::dictionary {

struct Form {
  std::string text;
  lexicon::Traits traits = 0;
};

// Every form of the words of a .dic file, sorted by bytes, each once. Prefixes that elide a word
// before (l' d' qu' n'…) are left out: a reader of text takes the elision off and asks for the
// rest.
//
// A word or an affix with a flag that nobody explains, that is forbidden or part of a circumfix
// (the French dictionary has none), or a suffix upon a suffix, is refused.
[[nodiscard]] diag::Result<std::vector<Form>> expanded(std::string_view dic,
                                                       const Affixes& affixes);

}  // namespace greffier::dictionary
