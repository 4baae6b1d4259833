// T24, its closed list.
#include <array>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT24 = rule("T24");

struct Abbreviation {
  std::string_view typed;
  std::string_view right;
};

// Longer ones before their beginnings.
constexpr std::array kThatIs{
    Abbreviation{"c.à.d.", "c.-à-d."},   Abbreviation{"c.à.d", "c.-à-d."},
    Abbreviation{"c.-à.-d.", "c.-à-d."}, Abbreviation{"c-à-d.", "c.-à-d."},
    Abbreviation{"c-à-d", "c.-à-d."},    Abbreviation{"c.a.d.", "c.-à-d."},
};
constexpr std::array kChrist{
    Abbreviation{"J.C.", "J.-C."}, Abbreviation{"J-C.", "J.-C."}, Abbreviation{"J.-C.", "J.-C."},
    Abbreviation{"J.C", "J.-C."},  Abbreviation{"J-C", "J.-C."},  Abbreviation{"JC", "J.-C."},
};

// The entry that `text` has at `position` as a whole word, or null.
const Abbreviation* entry_at(std::string_view text, std::size_t position, const auto& list) {
  for (const Abbreviation& each : list) {
    if (!text.substr(position).starts_with(each.typed)) continue;
    return is_word(char_after(text, position + each.typed.size())) ? nullptr : &each;
  }
  return nullptr;
}

// `sign` is where the « à » is.
void correct_that_is(Draft& draft, std::size_t sign) {
  const std::string_view text = draft.text();
  std::size_t begin = sign;
  while (begin > 0 && is_one_of(char_before(text, begin), U".-")) --begin;
  if (begin == sign || sign - begin > 2 || char_before(text, begin) != 'c') return;
  --begin;
  if (is_word(char_before(text, begin))) return;
  const Abbreviation* found = entry_at(text, begin, kThatIs);
  if (found != nullptr) draft.replace(begin, begin + found->typed.size(), found->right, kT24);
}

bool follows_date(std::string_view text, std::size_t position) {
  if (char_before(text, position) != '.') return false;
  const std::string_view word = word_before(text, position - 1);
  return (word == "av" || word == "ap") && !is_word(char_before(text, position - 1 - word.size()));
}

// « av. J.-C. »; without av. or ap. the letters are initials.
void correct_christ(Draft& draft, std::size_t begin) {
  const std::string_view text = draft.text();
  const Abbreviation* found = entry_at(text, begin, kChrist);
  const std::size_t blanks = blanks_begin(text, begin);
  if (found == nullptr || !follows_date(text, blanks)) return;
  draft.set_space(blanks, begin, draft.profile().tie, kT24);
  if (found->typed != found->right)
    draft.replace(begin, begin + found->typed.size(), found->right, kT24);
}

// « p. ex. », its point at `point`.
void correct_example(Draft& draft, std::size_t point) {
  const std::string_view text = draft.text();
  const std::size_t next = blanks_end(text, point + 1);
  if (!text.substr(next).starts_with("ex.") || is_word(char_after(text, next + 3))) return;
  const bool is_whole = char_before(text, point - 1) != '.';
  if (is_whole && equals_folded(word_before(text, point), "p"))
    draft.set_space(point + 1, next, draft.profile().tie, kT24);
}

// « c.a.d. », its first point at `point`.
void correct_bare_that_is(Draft& draft, std::size_t point) {
  const std::string_view text = draft.text();
  if (!text.substr(point).starts_with(".a.d.") || text[point - 1] != 'c') return;
  const char32_t left = char_before(text, point - 1);
  if (left == '.' || is_word(left)) return;
  const Abbreviation* found = entry_at(text, point - 1, kThatIs);
  if (found != nullptr)
    draft.replace(point - 1, point - 1 + found->typed.size(), found->right, kT24);
}

// « ect. » is a slip for « etc. ».
void report_etc(Draft& draft, std::size_t point) {
  const std::string_view text = draft.text();
  if (!text.substr(0, point).ends_with("ect")) return;
  const std::size_t begin = point - 3;
  if (!is_word(char_before(text, begin)) && !is_one_of(char_before(text, begin), U".-/") &&
      !is_word(char_after(text, point + 1)))
    draft.suggest(begin, point, "etc", kT24);
}

void correct_pointed(Draft& draft, std::size_t point) {
  if (point == 0) return;
  correct_example(draft, point);
  correct_bare_that_is(draft, point);
  report_etc(draft, point);
}

}  // namespace

void abbreviations(Draft& draft) {
  const std::string_view text = draft.text();
  constexpr Classes kSigns = kAbbreviationSign | kDotSign;
  for (std::size_t position = draft.find(0, kSigns); position < text.size();) {
    const text::CodePoint sign = decode(text, position);
    if (sign.value == U'à') correct_that_is(draft, position);
    if (sign.value == 'J') correct_christ(draft, position);
    if (sign.value == '.') correct_pointed(draft, position);
    position = draft.find(position + sign.length, kSigns);
  }
}

}  // namespace greffier::typography
