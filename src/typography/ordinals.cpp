// T20.
#include <array>

#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT20 = rule("T20");

// The numbers that an ending belongs to.
enum class After { one, two, more };

struct Ending {
  std::string_view typed;
  std::string_view right;
  After after;
};

constexpr std::array kEndings{
    Ending{"er", "er", After::one},   Ending{"ers", "ers", After::one},
    Ending{"ier", "er", After::one},  Ending{"iers", "ers", After::one},
    Ending{"re", "re", After::one},   Ending{"res", "res", After::one},
    Ending{"ère", "re", After::one},  Ending{"ères", "res", After::one},
    Ending{"ere", "re", After::one},  Ending{"eres", "res", After::one},
    Ending{"ière", "re", After::one}, Ending{"ières", "res", After::one},
    Ending{"nd", "nd", After::two},   Ending{"nds", "nds", After::two},
    Ending{"nde", "nde", After::two}, Ending{"ndes", "ndes", After::two},
    Ending{"e", "e", After::more},    Ending{"es", "es", After::more},
    Ending{"ème", "e", After::more},  Ending{"èmes", "es", After::more},
    Ending{"eme", "e", After::more},  Ending{"emes", "es", After::more},
    Ending{"ième", "e", After::more}, Ending{"ièmes", "es", After::more},
    Ending{"ieme", "e", After::more}, Ending{"iemes", "es", After::more},
};

// What stands before « 2e » when it is no code: « le 2e », « du 2e », « et 3e », « élue 3e adjointe
// ».
constexpr WordSet kBefore({"le",      "la",     "les",    "l",      "de",     "du",      "des",
                           "d",       "au",     "aux",    "un",     "une",    "ce",      "cette",
                           "ces",     "et",     "ou",     "à",      "en",     "sa",      "son",
                           "ses",     "leur",   "leurs",  "notre",  "votre",  "élu",     "élue",
                           "élus",    "élues",  "nommé",  "nommée", "classé", "classée", "arrivé",
                           "arrivée", "devenu", "devenue"});

bool accepts(After after, int value) {
  switch (after) {
    case After::one:
      return value == 1;
    case After::two:
      return value == 2;
    case After::more:
      return value > 1;
  }
  return false;
}

// The plain endings make codes as well: « lot 2e », « octet 7e ».
bool is_plain(const Ending& ending) {
  return ending.typed == "e" || ending.typed == "es";
}

// « 2ème/3ème »: the second of two ordinals, its ending not a plain one.
bool follows_ordinal(std::string_view text, std::size_t begin, const Ending& ending) {
  if (char_before(text, begin) != '/' || is_plain(ending)) return false;
  const std::string_view other = word_before(text, begin - 1);
  return std::ranges::find(kEndings, other, &Ending::typed) != kEndings.end() &&
         is_digit(char_before(text, begin - 1 - other.size()));
}

bool reads_as_ordinal(std::string_view text, const Number& number) {
  const std::size_t blanks = blanks_begin(text, number.begin);
  const std::string_view word = word_before(text, blanks);
  return word.empty() ? !is_digit(char_before(text, blanks)) : is_in(word, kBefore);
}

}  // namespace

void ordinal(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  if (number.value < 1 || text[number.begin] == '0') return;
  const std::string_view typed = word_after(text, number.end);
  if (typed.empty()) return;
  const auto* ending = std::ranges::find(kEndings, typed, &Ending::typed);
  if (ending == kEndings.end() || !accepts(ending->after, number.value)) return;
  if (!number.is_alone && !follows_ordinal(text, number.begin, *ending)) return;
  const std::size_t end = number.end + typed.size();
  if (is_word(char_after(text, end))) return;
  if (is_plain(*ending) && !reads_as_ordinal(text, number)) return;
  draft.raise(number.end, end, ending->right, kT20);
}

}  // namespace greffier::typography
