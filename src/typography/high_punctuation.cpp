// T01 to T04: what stands before ; : ! ?
#include <array>

#include "typography/characters.hpp"
#include "typography/glued_signs.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT01 = rule("T01");
constexpr const Rule& kT02 = rule("T02");
constexpr const Rule& kT03 = rule("T03");
constexpr const Rule& kT04 = rule("T04");

Signs read_signs(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (is_high(char_after(text, end))) ++end;
  const std::string_view run = text.substr(begin, end - begin);
  const bool starts_plainly = run.find_first_of(";:") == run.size() - 1;
  const bool has_none = run.find_first_of(";:") == std::string_view::npos;
  return {begin, end, run == ":",
          has_none || run.size() == 1 || (starts_plainly && run.back() == ';')};
}

// True when a semicolon stands in the word that ends at `end`, no-break spaces included.
bool is_row(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (char32_t c = char_before(text, begin); !is_line_end(c) && !is_one_of(c, U" \t;");
       c = char_before(text, begin))
    begin -= decode_before(text, begin).length;
  return char_before(text, begin) == ';';
}

// Where a profile wants no space, whether the sign may be joined to what ends at `end`.
bool may_be_joined(std::string_view text, std::size_t end) {
  const char32_t left = char_before(text, end);
  const bool is_word_end = is_letter(left) || is_digit(left) || is_one_of(left, U")]»”…%€°");
  return is_word_end && !is_row(text, end);
}

// « * ou ?, », « un signe tel que ! »: the sign is named, it ends no sentence.
bool is_named(std::string_view text, const Signs& signs, std::size_t blanks) {
  constexpr auto kSuch = std::to_array<std::string_view>({"tel", "telle", "tels", "telles"});
  if (signs.end - signs.begin > 1 || text[signs.begin] == ':' || text[signs.begin] == ';')
    return false;
  const std::string_view word = word_before(text, blanks);
  if (equals_folded(word, "ou")) return true;
  return equals_folded(word, "que") &&
         is_in(word_before(text, blanks_begin(text, blanks - word.size())), kSuch);
}

// « un mot ;un autre »: the space stands on the wrong side, between two words. « #1 ;#2 » and
// « !important » are code.
bool is_swapped(std::string_view text, const Signs& signs, std::size_t blanks) {
  if (signs.is_colon || signs.end > signs.begin + 1) return false;
  const std::string_view left = word_before(text, blanks);
  const std::string_view right = word_after(text, signs.end);
  const bool are_words = !left.empty() && !right.empty() && !is_single_letter(left) &&
                         !is_single_letter(right) && right != "important";
  const char32_t next = char_after(text, signs.end + right.size());
  return are_words && is_gap(char_before(text, blanks - left.size())) &&
         (is_gap(next) || is_apostrophe(next));
}

// A semicolon separates; the other signs may belong to the word after them.
void correct_swapped(Draft& draft, const Signs& signs, std::size_t blanks) {
  const Space space = draft.profile().before_high;
  const std::string right =
      std::string(characters_of(space)).append(1, draft.text()[signs.begin]).append(1, ' ');
  draft.suggest(blanks, signs.end, right, kT01);
}

void correct_space(Draft& draft, const Signs& signs, std::size_t blanks) {
  const std::string_view text = draft.text();
  const char32_t left = char_before(text, blanks);
  if (is_gap(left) || is_opening(left) || is_high(left) || left == ',') return;
  const bool is_before_markup = is_opaque(char_after(text, signs.end));
  if (is_swapped(text, signs, blanks)) return correct_swapped(draft, signs, blanks);
  if (!ends_well(text, signs) && !is_before_markup) return;
  if (is_brand(text, blanks, signs) || is_named(text, signs, blanks)) return;
  const Profile& profile = draft.profile();
  const Space space = signs.is_colon ? profile.before_colon : profile.before_high;
  if (space == Space::none && !may_be_joined(text, blanks)) return;
  draft.set_space(blanks, signs.begin, space, signs.is_colon ? kT03 : kT01);
}

void correct_missing(Draft& draft, const Signs& signs) {
  const Profile& profile = draft.profile();
  const Space space = signs.is_colon ? profile.before_colon : profile.before_high;
  if (space == Space::none) return;
  const Rule& rule = signs.is_colon ? kT04 : kT02;
  const std::string_view text = draft.text();
  switch (judge_glued(text, signs)) {
    case Verdict::insert:
      draft.set_space(signs.begin, signs.begin, space, rule);
      break;
    case Verdict::report:
      draft.suggest(signs.begin, signs.begin, characters_of(space), rule);
      break;
    case Verdict::leave:
      break;
  }
}

}  // namespace

void high_punctuation(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kHighSign); position < text.size();) {
    const Signs signs = read_signs(text, position);
    const std::size_t blanks = blanks_begin(text, position);
    if (signs.is_prose && blanks < position) correct_space(draft, signs, blanks);
    if (signs.is_prose && blanks == position) correct_missing(draft, signs);
    position = draft.find(signs.end, kHighSign);
  }
}

}  // namespace greffier::typography
