// T18.
#include <array>

#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT18 = rule("T18");

constexpr int kLastDay = 31;
// Capitals of A to Z are folded, others are not.
constexpr WordSet kMonths({"janvier", "février", "fÉvrier", "fevrier", "mars", "avril", "mai",
                           "juin", "juillet", "août", "aoÛt", "aout", "septembre", "octobre",
                           "novembre", "décembre", "dÉcembre", "decembre"});
// Followed by their point.
constexpr auto kShortMonths = std::to_array<std::string_view>(
    {"janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc"});

// « 12 mars », « 8 Mai 1945 », « 12 MARS »; « 3 Mars » are bars or planets.
bool is_month(std::string_view text, std::size_t position) {
  const std::string_view word = word_after(text, position);
  if (word == "Mars") return false;
  if (is_in(word, kMonths)) return true;
  return char_after(text, position + word.size()) == '.' && is_in(word, kShortMonths);
}

bool is_day(const Number& number) {
  return number.is_alone && number.value >= 1 && number.value <= kLastDay &&
         number.end - number.begin <= 2;
}

}  // namespace

void day(Draft& draft, const Number& number) {
  if (!is_day(number)) return;
  const std::string_view text = draft.text();
  const bool is_first = number.value == 1 && text.substr(number.end).starts_with("er");
  const std::size_t end = number.end + (is_first ? 2 : 0);
  const std::size_t month = blanks_end(text, end);
  if (month == end || !is_month(text, month)) return;
  if (number.value == 1 && !is_first) draft.suggest(number.begin, number.end, "1er", kT18);
  draft.set_space(end, month, draft.profile().tie, kT18);
}

}  // namespace greffier::typography
