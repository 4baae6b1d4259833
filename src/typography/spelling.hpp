// Words asked of the lexicon: with other capitals, and with the accents and ligatures that
// typewriters left out.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace greffier::typography {

// How a word of letters is written: « état », « État », « ÉTAT », « eTat ». A single capital is
// `first`.
enum class Capitals { none, first, all, mixed };
[[nodiscard]] Capitals capitals_of(std::string_view word);

// What `word` is to the dictionary, 0 when it rejects it. A word that begins with a capital is also
// looked for in small letters, one in capitals both so and with a first capital, as spelling
// checkers do.
[[nodiscard]] lexicon::Traits traits_of(std::string_view word);

// Which letters a spelling may change.
enum class Change {
  ligatures,     // oe, ae
  first_accent,  // the accent of the first letter, and ligatures
  every_accent,  // any accent, and ligatures
};

// False when no letter of the word could change, which is told without the dictionary.
[[nodiscard]] bool may_be_respelled(std::string_view word, Change change);

// What a word can be read as with other signs on its letters.
struct Respelling {
  int count = 0;               // spellings that the dictionary accepts: 0, 1, or 2 for more
  std::string spelling;        // the first one, in small letters
  lexicon::Traits traits = 0;  // of all that were found, proper nouns of that spelling among them
};

// The other spellings of `word`. Letters that carry a sign keep it. A word of more letters than any
// of the dictionary has none.
[[nodiscard]] Respelling respelled(std::string_view word, Change change);

// `spelling`, in small letters, with the capitals of a word written `capitals`.
[[nodiscard]] std::string with_capitals(std::string_view spelling, Capitals capitals);

}  // namespace greffier::typography
