#include "typography/mnemonics.hpp"

#include <string>

#include "typography/characters.hpp"
#include "typography/spelling.hpp"

namespace greffier::typography {

namespace {

// True when the letters around `position`, and apostrophes too when asked, make a French word.
bool joins_word(std::string_view text, std::size_t position, bool with_apostrophes) {
  constexpr std::size_t kFarthest = 40;  // bytes: longer than any word
  constexpr std::size_t kShortest = 2;
  const auto belongs = [with_apostrophes](char32_t c) {
    return is_letter(c) || (with_apostrophes && is_apostrophe(c));
  };
  std::size_t begin = position;
  while (position - begin < kFarthest && belongs(char_before(text, begin)))
    begin -= decode_before(text, begin).length;
  std::string word(text.substr(begin, position - begin));
  for (std::size_t at = position + 1; at - position < kFarthest && belongs(char_after(text, at));) {
    const text::CodePoint next = decode(text, at);
    if (is_apostrophe(next.value))
      word += '\'';  // as the lexicon has it
    else
      word.append(text.substr(at, next.length));
    at += next.length;
  }
  return word.size() > kShortest && traits_of(word) != 0;
}

}  // namespace

bool is_mnemonic(std::string_view text, std::size_t position) {
  const char32_t before = char_before(text, position);
  const char32_t next = char_after(text, position + 1);
  if (!is_word(before)) return is_letter(next) || is_digit(next);
  return is_letter(before) && is_letter(next) &&
         (joins_word(text, position, false) || joins_word(text, position, true));
}

}  // namespace greffier::typography
