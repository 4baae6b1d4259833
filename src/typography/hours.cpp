// T17.
#include <array>

#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT17 = rule("T17");

constexpr int kLastHour = 24;
constexpr std::array<std::string_view, 5> kCounted{"les", "ces", "aux", "nos", "vos"};

// Figures that may be minutes; `begin` when there are none.
std::size_t minutes_end(std::string_view text, std::size_t begin) {
  const std::size_t end = digits_end(text, begin);
  const bool are_minutes = end == begin + 2 && text[begin] < '6';
  const char32_t next = char_after(text, end);
  const bool begins_time = char_after(text, blanks_end(text, end)) == 'h';
  return are_minutes && !begins_time && !is_word(next) && !is_one_of(next, U"%‰€$") ? end : begin;
}

bool is_hour(std::string_view text, const Number& number) {
  return number.is_alone && number.is_integer() && number.value >= 0 && number.value <= kLastHour &&
         number.end - number.begin <= 2 && char_after(text, blanks_end(text, number.end)) == 'h';
}

// Without minutes: « 14 h », not « 24h/24 » nor « les 2 h du mot ».
bool is_bare_hour(std::string_view text, const Number& number, std::size_t end) {
  const char32_t next = char_after(text, end);
  if (is_word(next) || is_apostrophe(next) || next == '/') return false;
  const std::string_view before = word_before(text, blanks_begin(text, number.begin));
  return !is_in(before, kCounted);
}

}  // namespace

std::size_t hour(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  if (!is_hour(text, number)) return number.end;
  const std::size_t sign = blanks_end(text, number.end);
  const std::size_t minutes = blanks_end(text, sign + 1);
  const std::size_t end = minutes_end(text, minutes);
  if (end == minutes && !is_bare_hour(text, number, sign + 1)) return number.end;
  const Space space = draft.profile().unit;
  draft.set_space(number.end, sign, space, kT17);
  if (end == minutes) return sign + 1;
  draft.set_space(sign + 1, minutes, space, kT17);
  return end;
}

}  // namespace greffier::typography
