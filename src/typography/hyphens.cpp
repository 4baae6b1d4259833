// T33.
#include <array>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT33 = rule("T33");
constexpr std::string_view kReplacement = "\u2011";

constexpr std::array<std::string_view, 6> kPronouns{"il", "elle", "on", "ils", "elles", "en"};
constexpr std::array<std::string_view, 4> kCodes{"L", "R", "D", "A"};

// « a-t-il », the first hyphen at `position`.
bool is_inversion(std::string_view text, std::size_t position) {
  const bool is_linked = is_letter(char_before(text, position)) &&
                         char_after(text, position + 1) == 't' &&
                         char_after(text, position + 2) == '-';
  return is_linked && is_in(word_after(text, position + 3), kPronouns);
}

// « L. 5211-39-1 », its first hyphen at `position`.
bool is_article(std::string_view text, std::size_t position) {
  std::size_t begin = position;
  while (is_digit(char_before(text, begin))) --begin;
  const std::size_t point = blanks_begin(text, begin);
  if (begin == position || char_before(text, point) != '.') return false;
  const std::string_view letter = word_before(text, point - 1);
  return std::ranges::find(kCodes, letter) != kCodes.end();
}

// Returns the end of what was dealt with.
std::size_t set_article(Draft& draft, std::size_t position) {
  const std::string_view text = draft.text();
  while (char_after(text, position) == '-' && is_digit(char_after(text, position + 1))) {
    draft.restyle(position, position + 1, kReplacement, kT33);
    position = digits_end(text, position + 1);
  }
  return position;
}

std::size_t correct_hyphen(Draft& draft, std::size_t position) {
  const std::string_view text = draft.text();
  if (is_article(text, position)) return std::max(set_article(draft, position), position + 1);
  if (!is_inversion(text, position)) return position + 1;
  draft.restyle(position, position + 1, kReplacement, kT33);
  draft.restyle(position + 2, position + 3, kReplacement, kT33);
  return position + 3;
}

}  // namespace

void hyphens(Draft& draft) {
  if (!draft.profile().rules.contains(kT33)) return;
  const std::string_view text = draft.text();
  for (std::size_t position = text.find('-'); position < text.size();)
    position = text.find('-', correct_hyphen(draft, position));
}

}  // namespace greffier::typography
