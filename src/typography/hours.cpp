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

// A single figure is one of minutes where nothing can be counted by it: « à 8 h 5. »
bool ends_time(std::string_view text, std::size_t end) {
  const char32_t next = char_after(text, blanks_end(text, end));
  return is_line_end(next) || is_closing(next) ||
         (is_one_of(next, U".,;:!?") && !is_digit(char_after(text, end + 1)));
}

// Figures that may be minutes; `begin` when there are none.
std::size_t minutes_end(std::string_view text, std::size_t begin) {
  const std::size_t end = digits_end(text, begin);
  const bool are_minutes =
      (end == begin + 2 && text[begin] < '6') || (end == begin + 1 && ends_time(text, end));
  const char32_t next = char_after(text, end);
  const bool begins_time = is_one_of(char_after(text, blanks_end(text, end)), U"hH");
  return are_minutes && !begins_time && !is_word(next) && !is_one_of(next, U"%‰€$") ? end : begin;
}

bool is_hour(std::string_view text, const Number& number) {
  return number.is_alone && number.is_integer() && number.value >= 0 && number.value <= kLastHour &&
         number.end - number.begin <= 2 &&
         is_one_of(char_after(text, blanks_end(text, number.end)), U"hH");
}

// « À 18H30 », « SÉANCE DE 18 H »: the capital may make an identifier of the hour elsewhere.
bool reads_as_hour(std::string_view text, const Number& number) {
  constexpr WordSet kBefore(
      {"à", "a", "de", "dès", "vers", "jusqu", "entre", "et", "avant", "après", "depuis"});
  const std::string_view before = word_before(text, blanks_begin(text, number.begin));
  return before == "À" || before == "DÈS" || before == "APRÈS" || is_in(before, kBefore);
}

// « 19 H 30 » is an hour wherever it stands.
bool is_spaced(std::string_view text, const Number& number, std::size_t sign) {
  return sign > number.end && blanks_end(text, sign + 1) > sign + 1;
}

// Without minutes: « 14 h », not « 24h/24 » nor « les 2 h du mot ».
bool is_bare_hour(std::string_view text, const Number& number, std::size_t end) {
  const char32_t next = char_after(text, end);
  if (is_word(next) || is_apostrophe(next) || next == '/') return false;
  const std::string_view before = word_before(text, blanks_begin(text, number.begin));
  return !is_in(before, kCounted);
}

// « 18H30 » alone, from its first figures to its minutes.
void report(Draft& draft, const Range& between, char sign) {
  const std::string_view space = characters_of(draft.profile().unit);
  draft.suggest(between.begin, between.end, std::string(space).append(1, sign).append(space), kT17);
}

}  // namespace

std::size_t hour(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  if (!is_hour(text, number)) return number.end;
  const std::size_t sign = blanks_end(text, number.end);
  const std::size_t minutes = blanks_end(text, sign + 1);
  const std::size_t end = minutes_end(text, minutes);
  if (end == minutes && !is_bare_hour(text, number, sign + 1)) return number.end;
  const bool is_sure = text[sign] == 'h' || reads_as_hour(text, number) ||
                       (end > minutes && is_spaced(text, number, sign));
  const Space space = draft.profile().unit;
  if (!is_sure) {
    if (end > minutes) report(draft, {number.end, minutes}, text[sign]);
    return number.end;
  }
  draft.set_space(number.end, sign, space, kT17);
  if (end == minutes) return sign + 1;
  draft.set_space(sign + 1, minutes, space, kT17);
  return end;
}

}  // namespace greffier::typography
