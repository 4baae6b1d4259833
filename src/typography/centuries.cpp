// T21, and what T20 says of the endings of centuries.
#include <algorithm>
#include <array>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT20 = rule("T20");
constexpr const Rule& kT21 = rule("T21");

constexpr std::size_t kLongest = 5;  // capitals: XVIII
constexpr int kLongestRow = 8;  // centuries before the word, as in « XVIIe et XVIIIe siècles »

constexpr std::array<std::string_view, 4> kSpans{"siècle", "siècles", "millénaire", "millénaires"};
constexpr std::array<std::string_view, 9> kLinks{"et", "ou",  "au",  "à",  "du",
                                                 "le", "des", "les", "aux"};
constexpr std::array<std::string_view, 4> kWrongEndings{"ème", "ième", "eme", "ieme"};

bool is_figure(char32_t c) {
  return is_one_of(c, U"IVX");
}

// « XXe », « Ier »: its capitals, then its ending.
struct Century {
  std::size_t begin = 0;
  std::size_t ending = 0;
  std::size_t end = 0;
  bool is_right = false;  // the ending is « e », or « er » after I
  [[nodiscard]] bool is_found() const { return end > ending; }
};

Century read_century(std::string_view text, std::size_t begin) {
  std::size_t ending = begin;
  while (is_figure(char_after(text, ending)) && ending - begin <= kLongest) ++ending;
  const std::string_view word = word_after(text, ending);
  const bool is_first = ending == begin + 1 && text[begin] == 'I';
  const bool is_right = word == (is_first ? "er" : "e");
  const bool is_wrong = !is_first && std::ranges::find(kWrongEndings, word) != kWrongEndings.end();
  const bool is_long = ending - begin > kLongest || ending == begin;
  if (is_long || !(is_right || is_wrong)) return {begin, begin, begin};
  return {begin, ending, ending + word.size(), is_right};
}

// Past the words and signs that link two centuries; a row of them ends with what they count.
bool counts_centuries(std::string_view text, std::size_t position) {
  for (int n = 0; n < kLongestRow; ++n) {
    position = blanks_end(text, position);
    const std::string_view word = word_after(text, position);
    if (std::ranges::find(kSpans, word) != kSpans.end()) return true;
    const bool is_link = std::ranges::find(kLinks, word) != kLinks.end();
    const char32_t sign = char_after(text, position);
    const Century next = read_century(text, position);
    if (next.is_found())
      position = next.end;
    else if (is_link)
      position += word.size();
    else if (is_dash(sign) || sign == ',')
      position += decode(text, position).length;
    else
      return false;
  }
  return false;
}

void correct_century(Draft& draft, const Century& century) {
  if (century.is_right) {
    draft.set_styling(century.begin, century.ending, Styling::small_caps, kT21);
    draft.set_styling(century.ending, century.end, Styling::superscript, kT21);
  } else {
    draft.suggest(century.ending, century.end, "e", kT20);
  }
}

}  // namespace

void centuries(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kRomanSign); position < text.size();) {
    const Century century = read_century(text, position);
    const bool is_word_start = !is_word(char_before(text, position));
    if (century.is_found() && is_word_start) {
      if (counts_centuries(text, century.end))
        correct_century(draft, century);
      else if (!century.is_right)  // « XIVème assemblée », « Vème République »
        draft.suggest(century.ending, century.end, "e", kT20);
    }
    position = draft.find(std::max(century.end, position + 1), kRomanSign);
  }
}

}  // namespace greffier::typography
