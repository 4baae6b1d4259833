// T25.
#include <array>
#include <string>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT25 = rule("T25");

// Words that stand before a sigle and not before the initials of a person.
constexpr WordSet kDeterminers({"le", "la", "les", "l", "du", "des", "au", "aux", "un", "une",
                                "cette", "cet", "ce", "ces", "notre", "votre", "leur", "son"});

bool is_capital(char32_t c) {
  return c >= 'A' && c <= 'Z';
}

bool is_pair(std::string_view text, std::size_t position) {
  return is_capital(char_after(text, position)) && char_after(text, position + 1) == '.';
}

// Capitals each with its point, without blanks.
struct Sigle {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] std::size_t letters() const { return (end - begin) / 2; }
};

Sigle read_sigle(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (is_pair(text, end)) end += 2;
  return {begin, end};
}

bool follows_determiner(std::string_view text, std::size_t begin) {
  std::size_t end = blanks_begin(text, begin);
  const char32_t sign = char_before(text, end);
  if (is_apostrophe(sign)) end -= decode_before(text, end).length;
  return is_in(word_before(text, end), kDeterminers);
}

// What follows decides for initials: « J.R.R. Roche », « A.L. 5211 », « U.S.A ».
bool is_sigle(std::string_view text, const Sigle& found) {
  if (found.letters() < 2 || is_word(char_after(text, found.end))) return false;
  if (follows_determiner(text, found.begin)) return true;
  const char32_t next = char_after(text, blanks_end(text, found.end));
  const bool may_precede_name = text::is_upper(next) || is_opaque(next) || next == '-';
  return found.letters() > 2 && !may_precede_name;
}

// The last point of the line is the sentence's own.
void report(Draft& draft, const Sigle& found) {
  const std::string_view text = draft.text();
  std::string letters;
  for (std::size_t at = found.begin; at < found.end; at += 2) letters += text[at];
  const bool ends_line = is_line_end(char_after(text, blanks_end(text, found.end)));
  draft.suggest(found.begin, found.end, letters + (ends_line ? "." : ""), kT25);
}

}  // namespace

void sigles(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t point = draft.find(0, kDotSign); point < text.size();
       point = draft.find(point + 1, kDotSign)) {
    if (point == 0 || !is_pair(text, point - 1)) continue;
    const char32_t left = char_before(text, point - 1);
    if (is_word(left) || is_one_of(left, U".-")) continue;
    const Sigle found = read_sigle(text, point - 1);
    if (is_sigle(text, found)) report(draft, found);
    point = found.end - 1;
  }
}

}  // namespace greffier::typography
