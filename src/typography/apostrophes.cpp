// T07.
#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT07 = rule("T07");
constexpr std::string_view kApostrophe = "’";

bool follows_elision(std::string_view text, std::size_t position) {
  const std::string_view word = word_before(text, position);
  return is_elided(word) && !is_word(char_before(text, position - word.size()));
}

// What an elided word may stand before, besides letters.
bool may_follow_elision(char32_t c) {
  return is_word(c) || c == '"' || is_one_of(c, U"«“‹(€") || c == kObject;
}

// Signs typed for an apostrophe; other than the straight one they are believed after an elision
// only.
constexpr bool is_mistyped(char32_t c) {
  return is_one_of(c, U"'`´‘′ʼ");
}

constexpr bool is_vowel_or_h(char32_t c) {
  return is_one_of(c, U"aeiouyhâàéèêëîïôœAEIOUYHÂÀÉÈÊËÎÏÔŒ");
}

void correct_apostrophe(Draft& draft, std::size_t begin, const text::CodePoint& sign) {
  const std::string_view text = draft.text();
  const std::size_t end = begin + sign.length;
  const char32_t next = char_after(text, end);
  const bool is_between_letters = is_letter(char_before(text, begin)) && is_letter(next);
  if (sign.value == '\'' && is_between_letters)
    draft.replace(begin, end, kApostrophe, kT07);
  else if (may_follow_elision(next) && follows_elision(text, begin))
    draft.replace(begin, end, kApostrophe, kT07);
}

// « l' avis »: the space may belong there when the elision is none.
void report_space(Draft& draft, std::size_t begin, std::size_t end) {
  const std::string_view text = draft.text();
  const std::size_t next = blanks_end(text, end);
  if (next > end && is_vowel_or_h(char_after(text, next)) && follows_elision(text, begin))
    draft.suggest(begin, next, kApostrophe, kT07);
}

}  // namespace

void apostrophes(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kApostropheSign); position < text.size();) {
    const text::CodePoint sign = decode(text, position);
    const std::size_t end = position + sign.length;
    if (is_mistyped(sign.value)) correct_apostrophe(draft, position, sign);
    if (is_apostrophe(sign.value)) report_space(draft, position, end);
    position = draft.find(end, kApostropheSign);
  }
}

}  // namespace greffier::typography
