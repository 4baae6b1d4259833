#include "kinds/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "templating/print.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

constexpr int kMonths = 12;

struct Part {
  std::string_view name;  // the beginning of a folded word
  int first, length;      // months of the year
};
constexpr std::array kParts{
    Part{"janv", 0, 1}, Part{"fevr", 1, 1},   Part{"mars", 2, 1}, Part{"avr", 3, 1},
    Part{"mai", 4, 1},  Part{"juin", 5, 1},   Part{"juil", 6, 1}, Part{"aout", 7, 1},
    Part{"sept", 8, 1}, Part{"octo", 9, 1},   Part{"oct", 9, 1},  Part{"nov", 10, 1},
    Part{"dec", 11, 1}, Part{"t1", 0, 3},     Part{"t2", 3, 3},   Part{"t3", 6, 3},
    Part{"t4", 9, 3},   Part{"s1", 0, 6},     Part{"s2", 6, 6},   Part{"printemps", 2, 3},
    Part{"ete", 5, 3},  Part{"automne", 8, 3}};
struct Division {
  std::string_view name;
  int length;
};
constexpr std::array kDivisions{Division{"trimestre", 3}, Division{"semestre", 6}};
constexpr std::array<std::string_view, 8> kPassed{"des", "depuis", "de",  "du",
                                                  "le",  "debut",  "fin", "partir"};

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find('_'), folded.size());
    if (end > 0) words.emplace_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

std::optional<int> number_in(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end == word.data()) return std::nullopt;
  return number;
}

bool is_year(const std::string& word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
}

// One end of a period; the year may be missing.
struct End {
  std::optional<int> year;
  int first = 0;
  int length = kMonths;
  bool has_months = false;
  // False when it has some already: that would be two ends.
  bool take(int month, int months) {
    first = month;
    length = months;
    return !std::exchange(has_months, true);
  }
  [[nodiscard]] Period months(int other_year) const {
    const int start = kMonths * year.value_or(other_year) + first;
    return {start, start + length - 1};
  }
};

// The quarter or half that a number and a word name.
std::optional<Part> division(const std::string& number, const std::string& word) {
  const auto rank = number_in(number);
  for (const Division& division : kDivisions)
    if (word == division.name && rank && *rank >= 1 && *rank * division.length <= kMonths)
      return Part{division.name, (*rank - 1) * division.length, division.length};
  return std::nullopt;
}

// False for a word that says nothing of a period.
bool read_word(const std::string& word, End& end) {
  const auto part = std::ranges::find_if(
      kParts, [&word](const Part& each) { return word.starts_with(each.name); });
  if (part != kParts.end()) return end.take(part->first, part->length);
  return std::ranges::count(kPassed, word) > 0 || word == "a" ||
         (word.size() <= 3 && number_in(word).has_value());  // the day of the month
}

std::optional<End> read_end(std::string_view text) {
  if (const auto date = text::parse_date(text))
    return End{static_cast<int>(date->year()), static_cast<int>(unsigned(date->month())) - 1, 1,
               true};
  const std::vector<std::string> words = words_of(text::fold_name(text));
  if (words.empty()) return std::nullopt;
  if (words.size() == 2 && is_year(words[0]) && words[1].size() == 2)
    if (const auto month = number_in(words[1]); month && *month >= 1 && *month <= kMonths)
      return End{number_in(words[0]), *month - 1, 1, true};
  End end;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto part = i + 1 < words.size() ? division(words[i], words[i + 1]) : std::nullopt;
    if (is_year(words[i])) {
      if (end.year) return std::nullopt;
      end.year = number_in(words[i]);
    } else if (part) {
      if (!end.take(part->first, part->length)) return std::nullopt;
      ++i;
    } else if (!read_word(words[i], end)) {
      return std::nullopt;
    }
  }
  const bool says_something = end.year || end.length < kMonths;
  return says_something ? std::optional(end) : std::nullopt;
}

}  // namespace

std::optional<Period> read_period(std::string_view text) {
  constexpr std::array<std::string_view, 6> kBetween{" – ", " - ", " à ", " au ", "–", "-"};
  const auto whole = read_end(text);
  if (whole && whole->year) return whole->months(0);
  for (const std::string_view sign : kBetween) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos) continue;
    const auto first = read_end(text.substr(0, at));
    const auto last = read_end(text.substr(at + sign.size()));
    if (!first || !last || !last->year) continue;
    const Period period{first->months(*last->year).first, last->months(0).last};
    if (period.first <= period.last) return period;
  }
  return std::nullopt;
}

std::optional<Period> period_of(const model::Value& value) {
  if (const auto* date = value.get_if<model::Date>()) {
    const int month =
        kMonths * static_cast<int>(date->year()) + static_cast<int>(unsigned(date->month())) - 1;
    return Period{month, month};
  }
  return read_period(templating::to_text(value));
}

}  // namespace greffier::kinds
