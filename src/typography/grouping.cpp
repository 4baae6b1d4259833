// T15 for figures typed in a row, and T16.
#include <array>

#include "typography/characters.hpp"
#include "typography/number.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT15 = rule("T15");
constexpr const Rule& kT16 = rule("T16");

constexpr std::size_t kGroup = 3;
constexpr std::size_t kShortest = 5;  // figures that must be grouped
constexpr std::size_t kLongest = 12;
constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2100;

// Words after which figures are a reference.
constexpr WordSet kLabels({"article",  "art",   "loi",       "code",    "bp",
                           "cs",       "poste", "ligne",     "lot",     "dossier",
                           "port",     "page",  "compte",    "facture", "mandat",
                           "titre",    "cedex", "cp",        "version", "décret",
                           "bulletin", "id",    "matricule", "année",   "référence"});

// What counts large numbers besides units.
constexpr WordSet kCounted({"millions", "million", "milliards", "milliard", "euros", "points"});

// Figures that a sign on the left makes no part of something else.
bool is_free(std::string_view text, const Number& number) {
  const char32_t left = char_before(text, number.begin);
  if (!number.is_alone || text[number.begin] == '0') return false;
  return !is_dash(left) || is_gap(char_before(text, number.begin - 1));
}

bool follows_label(std::string_view text, std::size_t begin) {
  std::size_t end = blanks_begin(text, begin);
  const char32_t sign = char_before(text, end);
  if (is_one_of(sign, U"°º:#")) return true;
  if (sign == '.') --end;
  const std::string_view word = word_before(text, end);
  return is_digit(sign) || is_in(word, kLabels) || (!word.empty() && text::is_upper(sign));
}

// « 12500 habitants »: a word in small letters is counted.
bool counts_word(std::string_view text, std::size_t end) {
  const std::size_t next = blanks_end(text, end);
  const std::string_view word = word_after(text, next);
  return next > end && word.size() > 3 && text::is_lower(char_after(word, 0));
}

// Calls `set` with each place where a space belongs.
template <typename Set>
void for_each_group(const Number& number, const Set& set) {
  const std::size_t figures = number.first_end - number.begin;
  for (std::size_t left = (figures - 1) % kGroup + 1; left < figures; left += kGroup)
    set(number.begin + left);
}

void insert_spaces(Draft& draft, const Number& number) {
  const std::string_view space = characters_of(draft.profile().thousands);
  for_each_group(number, [&](std::size_t place) { draft.replace(place, place, space, kT15); });
}

void report_spaces(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  std::string grouped;
  std::size_t position = number.begin;
  for_each_group(number, [&](std::size_t place) {
    grouped += text.substr(position, place - position);
    grouped += characters_of(draft.profile().thousands);
    position = place;
  });
  grouped += text.substr(position, number.first_end - position);
  draft.suggest(number.begin, number.first_end, grouped, kT15);
}

// The end of « .500 », « .500.000 » from `begin` on, and the place of its last point.
struct PointedGroups {
  std::size_t last_point = 0;
  std::size_t end = 0;
};
PointedGroups pointed_groups(std::string_view text, std::size_t begin) {
  PointedGroups groups{begin, begin};
  while (char_after(text, groups.end) == '.' &&
         digits_end(text, groups.end + 1) == groups.end + 1 + kGroup)
    groups = {groups.end, groups.end + 1 + kGroup};
  return groups;
}

// « 15.000 habitants », « 125.430,50 € »: points between thousands, or perhaps a decimal one.
void pointed_thousands(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  const PointedGroups groups = pointed_groups(text, number.first_end);
  const bool is_number = number.is_alone && number.first_end - number.begin <= kGroup &&
                         text[number.begin] != '0' && groups.end > number.first_end;
  const bool has_decimals = char_after(text, groups.end) == ',';
  if (!is_number || (groups.end != number.end && !has_decimals)) return;
  const bool is_count = counts_word(text, number.end) && !follows_label(text, number.begin);
  if (!is_count && !has_unit(text, number.end)) return;
  const std::string_view space = characters_of(draft.profile().thousands);
  std::string right;
  for (const char sign : text.substr(number.first_end, groups.last_point + 1 - number.first_end))
    sign == '.' ? right.append(space) : right.append(1, sign);
  draft.suggest(number.first_end, groups.last_point + 1, right, kT15);
}

bool has_one_point(std::string_view text, const Number& number) {
  if (number.is_grouped || char_after(text, number.first_end) != '.') return false;
  return digits_end(text, number.first_end + 1) == number.end;
}

}  // namespace

void grouping(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  pointed_thousands(draft, number);
  const std::size_t figures = number.first_end - number.begin;
  const bool is_decimal = number.end > number.first_end;
  const bool has_point = is_decimal && char_after(text, number.first_end) == '.';
  if (number.is_grouped || figures + 1 < kShortest || figures > kLongest || has_point) return;
  if (!is_free(text, number)) return;
  const bool is_measure = has_unit(text, number.end);
  if (is_measure && figures >= kShortest) return insert_spaces(draft, number);
  const bool is_year = number.value >= kFirstYear && number.value < kLastYear;
  const bool is_count =
      figures >= kShortest && counts_word(text, number.end) && !follows_label(text, number.begin);
  if ((is_measure && !is_year) || is_count) report_spaces(draft, number);
}

// Three figures after the point may be thousands: « 1.500 € ».
void decimal_point(Draft& draft, const Number& number) {
  const std::string_view text = draft.text();
  if (!number.is_alone || !has_one_point(text, number)) return;
  if (number.end - number.first_end == kGroup + 1) return;  // pointed_thousands
  const std::size_t next = blanks_end(text, number.end);
  const bool is_measure =
      has_unit(text, number.end) || (next > number.end && is_in(word_after(text, next), kCounted));
  if (is_measure) draft.suggest(number.first_end, number.first_end + 1, ",", kT16);
}

}  // namespace greffier::typography
