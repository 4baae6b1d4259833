// T10, T13 to T18, T20, T28: finds the numbers, and shows each to the rules.
#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT15 = rule("T15");

constexpr std::size_t kGroup = 3;

int value_of(std::string_view figures) {
  if (figures.size() > 4) return -1;
  int value = 0;
  for (const char figure : figures) value = value * 10 + (figure - '0');
  return value;
}

bool touches_nothing(std::string_view text, std::size_t begin) {
  const char32_t left = char_before(text, begin);
  return is_gap(left) || is_opening(left) || is_apostrophe(left) ||
         is_one_of(left, U"\"+-–—±≈~<>*");
}

bool follows_figures(std::string_view text, std::size_t begin) {
  const std::size_t blanks = blanks_begin(text, begin);
  return blanks < begin && is_digit(char_before(text, blanks));
}

// The end of a blank, perhaps doubled, and three figures at `position`; `position` when they are
// not there.
std::size_t group_end(std::string_view text, std::size_t position) {
  const std::size_t begin = blanks_end(text, position);
  if (begin == position || digits_end(text, begin) != begin + kGroup) return position;
  const bool is_layout =
      text.substr(position, begin - position).find("   ") != std::string_view::npos;
  return is_layout ? position : begin + kGroup;
}

// What shows that groups of three figures are no number: more figures, as in references.
bool goes_on(std::string_view text, std::size_t end) {
  const char32_t next = char_after(text, end);
  if (is_letter(next)) return !has_glued_unit(text, end);
  if (is_one_of(next, U".-/:")) return is_digit(char_after(text, end + 1));
  const std::size_t blanks = blanks_end(text, end);
  return blanks > end && is_digit(char_after(text, blanks));
}

// « 54 000 Nancy » is a postcode.
bool is_postcode(std::string_view text, const Number& number, std::size_t end) {
  if (number.first_end - number.begin != 2 || end - number.first_end > 2 * kGroup) return false;
  const std::string_view word = word_after(text, blanks_end(text, end));
  return !word.empty() && !is_single_letter(word) && text::is_upper(char_after(word, 0)) &&
         text::is_lower(char_before(word, word.size()));
}

// The end of the groups of three that follow the first figures; the end of these when there are
// none.
std::size_t groups_end(std::string_view text, const Number& number) {
  const bool may_be_grouped = number.is_alone && number.first_end - number.begin <= kGroup &&
                              text[number.begin] != '0' && !follows_figures(text, number.begin);
  std::size_t end = number.first_end;
  if (!may_be_grouped) return end;
  for (std::size_t next = group_end(text, end); next > end; next = group_end(text, end)) end = next;
  if (end == number.first_end) return end;
  return goes_on(text, end) || is_postcode(text, number, end) ? number.first_end : end;
}

std::size_t decimals_end(std::string_view text, std::size_t position) {
  while (is_one_of(char_after(text, position), U".,") && is_digit(char_after(text, position + 1)))
    position = digits_end(text, position + 1);
  return position;
}

// Returns the end of what the rules have dealt with.
std::size_t correct_number(Draft& draft, const Number& number) {
  minus(draft, number);
  thousands(draft, number);
  grouping(draft, number);
  decimal_point(draft, number);
  ordinal(draft, number);
  const std::size_t end = hour(draft, number);
  if (end > number.end) return end;
  day(draft, number);
  unit(draft, number);
  range(draft, number);
  multiplication(draft, number);
  return number.end;
}

}  // namespace

Number read_number(std::string_view text, std::size_t begin) {
  Number number;
  number.begin = begin;
  number.first_end = digits_end(text, begin);
  number.is_alone = touches_nothing(text, begin);
  const std::size_t groups = groups_end(text, number);
  number.is_grouped = groups > number.first_end;
  number.end = decimals_end(text, groups);
  if (number.is_integer()) number.value = value_of(text.substr(begin, number.end - begin));
  return number;
}

void thousands(Draft& draft, const Number& number) {
  if (!number.is_grouped) return;
  const std::string_view text = draft.text();
  for (std::size_t end = number.first_end; group_end(text, end) > end; end = group_end(text, end))
    draft.set_space(end, blanks_end(text, end), draft.profile().thousands, kT15);
}

void numbers(Draft& draft) {
  const std::string_view text = draft.text();
  for (std::size_t position = draft.find(0, kDigitSign); position < text.size();) {
    const std::size_t end = correct_number(draft, read_number(text, position));
    position = draft.find(end, kDigitSign);
  }
}

}  // namespace greffier::typography
