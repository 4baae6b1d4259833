// T34.
#include "typography/scripts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT34 = rule("T34");

// Unicode, confusables.txt, those whose Latin twin is a letter of A to Z; sorted.
constexpr std::array<std::pair<char32_t, char>, 56> kTwins{{
    {U'Α', 'A'}, {U'Β', 'B'}, {U'Ε', 'E'}, {U'Ζ', 'Z'}, {U'Η', 'H'}, {U'Ι', 'I'}, {U'Κ', 'K'},
    {U'Μ', 'M'}, {U'Ν', 'N'}, {U'Ο', 'O'}, {U'Ρ', 'P'}, {U'Τ', 'T'}, {U'Υ', 'Y'}, {U'Χ', 'X'},
    {U'ο', 'o'}, {U'ϲ', 'c'}, {U'ϳ', 'j'}, {U'Ϲ', 'C'}, {U'Ѕ', 'S'}, {U'І', 'I'}, {U'Ј', 'J'},
    {U'А', 'A'}, {U'В', 'B'}, {U'Е', 'E'}, {U'К', 'K'}, {U'М', 'M'}, {U'Н', 'H'}, {U'О', 'O'},
    {U'Р', 'P'}, {U'С', 'C'}, {U'Т', 'T'}, {U'У', 'Y'}, {U'Х', 'X'}, {U'а', 'a'}, {U'е', 'e'},
    {U'о', 'o'}, {U'р', 'p'}, {U'с', 'c'}, {U'у', 'y'}, {U'х', 'x'}, {U'ѕ', 's'}, {U'і', 'i'},
    {U'ј', 'j'}, {U'ѵ', 'v'}, {U'Ү', 'Y'}, {U'ү', 'y'}, {U'һ', 'h'}, {U'Ӏ', 'I'}, {U'ӏ', 'l'},
    {U'ԁ', 'd'}, {U'Ԍ', 'G'}, {U'ԍ', 'g'}, {U'Ԛ', 'Q'}, {U'ԛ', 'q'}, {U'Ԝ', 'W'}, {U'ԝ', 'w'},
}};

constexpr std::size_t kLongest = 64;  // bytes of a word on either side of a letter

// The word around a place, and whether it mixes Latin letters with twins of Latin letters only.
struct Mixed {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool has_latin = false;
  bool has_stranger = false;
  bool has_other = false;
  [[nodiscard]] bool is_found() const { return has_latin && has_stranger && !has_other; }
};

void see(char32_t letter, Mixed& word) {
  const Alphabet alphabet = alphabet_of(letter);
  word.has_latin |= alphabet == Alphabet::latin;
  word.has_stranger |= alphabet != Alphabet::latin && latin_twin(letter) != 0;
  word.has_other |= alphabet != Alphabet::latin && latin_twin(letter) == 0;
}

Mixed word_around(std::string_view text, std::size_t position) {
  Mixed word{position, position};
  while (position - word.begin < kLongest && is_letter(char_before(text, word.begin))) {
    const text::CodePoint here = decode_before(text, word.begin);
    see(here.value, word);
    word.begin -= here.length;
  }
  while (word.end - position < kLongest && is_letter(char_after(text, word.end))) {
    const text::CodePoint here = decode(text, word.end);
    see(here.value, word);
    word.end += here.length;
  }
  return word;
}

std::string latin_spelling(std::string_view word) {
  std::string spelling;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint here = decode(word, at);
    const char twin = latin_twin(here.value);
    if (twin != 0)
      spelling += twin;
    else
      spelling += word.substr(at, here.length);
    at += here.length;
  }
  return spelling;
}

}  // namespace

Alphabet alphabet_of(char32_t letter) {
  if (letter < 0x250 || (letter >= 0x1E00 && letter < 0x1F00)) return Alphabet::latin;
  if (letter >= 0x370 && letter < 0x400) return Alphabet::greek;
  return letter >= 0x400 && letter < 0x530 ? Alphabet::cyrillic : Alphabet::other;
}

char latin_twin(char32_t letter) {
  const auto* found =
      std::ranges::lower_bound(kTwins, letter, {}, &std::pair<char32_t, char>::first);
  return found != kTwins.end() && found->first == letter ? found->second : '\0';
}

std::string named_strangers(std::string_view text) {
  std::string names;
  std::u32string seen;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint here = decode(text, at);
    const bool is_new = latin_twin(here.value) != 0 && seen.find(here.value) == seen.npos;
    if (is_new && word_around(text, at).is_found()) {
      seen += here.value;
      names += fmt::format("{}{} (U+{:04X})", names.empty() ? "" : ", ",
                           text.substr(at, here.length), static_cast<unsigned>(here.value));
    }
    at += here.length;
  }
  return names;
}

void scripts(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kGreekSign); position < text.size();) {
    const text::CodePoint here = decode(text, position);
    std::size_t next = position + here.length;
    if (latin_twin(here.value) != 0) {
      const Mixed word = word_around(text, position);
      if (word.is_found())
        draft.suggest(word.begin, word.end,
                      latin_spelling(text.substr(word.begin, word.end - word.begin)), kT34);
      next = word.end;
    }
    position = draft.find(next, kGreekSign);
  }
}

}  // namespace greffier::typography
