#include "text/dates.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::text {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

constexpr std::array<std::string_view, 12> kMonths{"janvier",   "février", "mars",     "avril",
                                                   "mai",       "juin",    "juillet",  "août",
                                                   "septembre", "octobre", "novembre", "décembre"};

// Folded words, a full stop after a short one left out.
struct Word {
  std::string_view word;
  int number;
};
constexpr std::array kMonthWords{
    Word{"janvier", 1},   Word{"janv", 1}, Word{"jan", 1},       Word{"fevrier", 2},
    Word{"fevr", 2},      Word{"fev", 2},  Word{"mars", 3},      Word{"mar", 3},
    Word{"avril", 4},     Word{"avr", 4},  Word{"mai", 5},       Word{"juin", 6},
    Word{"juillet", 7},   Word{"juil", 7}, Word{"aout", 8},      Word{"septembre", 9},
    Word{"sept", 9},      Word{"sep", 9},  Word{"octobre", 10},  Word{"oct", 10},
    Word{"novembre", 11}, Word{"nov", 11}, Word{"decembre", 12}, Word{"dec", 12},
};
constexpr std::array<std::string_view, 14> kWeekdays{
    "lundi", "lun",      "mardi", "mar",    "mercredi", "mer",      "jeudi",
    "jeu",   "vendredi", "ven",   "samedi", "sam",      "dimanche", "dim"};
constexpr std::array<std::string_view, 3> kHourWords{"h", "heure", "heures"};
constexpr std::array<std::string_view, 5> kMinuteWords{"", "min", "mn", "minute", "minutes"};

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// A number as it stood, leading zeros counted among its digits.
struct Figures {
  int value = 0;
  std::size_t digits = 0;
  [[nodiscard]] bool fits(std::size_t most) const { return digits >= 1 && digits <= most; }
};

// Reads a short text piece by piece; every reader skips the spaces before its piece.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  // Up to four digits; none when there is no digit, more are left unread.
  Figures figures() {
    skip_spaces();
    Figures result;
    while (result.digits < 4 && !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
      result.value = result.value * 10 + (rest_[0] - '0');
      ++result.digits;
      rest_.remove_prefix(1);
    }
    return result;
  }

  // A run of letters, folded; empty when there is none.
  std::string word() {
    skip_spaces();
    const std::string_view start = rest_;
    while (is_part_of_word(decode(rest_, 0).value)) skip_one();
    return fold_name(start.substr(0, start.size() - rest_.size()));
  }

  bool accept(char sign) {
    skip_spaces();
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // One of `signs`, or 0.
  char accept_one_of(std::string_view signs) {
    const auto* found = std::ranges::find_if(signs, [this](char sign) { return accept(sign); });
    return found == signs.end() ? '\0' : *found;
  }

  bool at_end() {
    skip_spaces();
    return rest_.empty();
  }

 private:
  static bool is_part_of_word(char32_t c) { return is_letter(c) || (c >= 0x300 && c < 0x370); }
  void skip_one() { rest_.remove_prefix(decode(rest_, 0).length); }
  void skip_spaces() {
    while (!rest_.empty() && is_space(decode(rest_, 0).value)) skip_one();
  }

  std::string_view rest_;
};

// « vendredi », « le ven. », « Lundi, » or nothing at all before a date.
bool skip_weekday(Scanner& scanner) {
  std::string word = scanner.word();
  if (word == "le") word = scanner.word();
  if (word.empty()) return true;
  if (!holds(kWeekdays, word)) return false;
  scanner.accept('.');
  scanner.accept(',');
  return true;
}

std::optional<Date> numeric_date(Scanner& scanner, const Figures& first, char separator) {
  const Figures second = scanner.figures();
  if (!second.fits(2) || !scanner.accept(separator)) return std::nullopt;
  const Figures third = scanner.figures();
  if (separator == '-' && first.digits == 4 && third.fits(2))
    return make_date(first.value, second.value, third.value);
  if (third.digits != 4 || !first.fits(2)) return std::nullopt;
  return make_date(third.value, second.value, first.value);
}

std::optional<Date> worded_date(Scanner& scanner, const Figures& day) {
  std::string word = scanner.word();
  if (word == "er" && day.value == 1) word = scanner.word();
  const auto* month = std::ranges::find(kMonthWords, word, &Word::word);
  if (month == kMonthWords.end() || !day.fits(2)) return std::nullopt;
  scanner.accept('.');
  const Figures year = scanner.figures();
  return year.digits == 4 ? make_date(year.value, month->number, day.value) : std::nullopt;
}

std::optional<HourMinute> make_time(const Figures& hour, const Figures& minute) {
  if (hour.value > 23 || minute.value > 59) return std::nullopt;
  return HourMinute{hour.value, minute.value};
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  const bool is_in_range =
      year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!is_in_range) return std::nullopt;  // chrono keeps only the low bits of a day or month
  const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
  Scanner scanner(text);
  if (!skip_weekday(scanner)) return std::nullopt;
  const Figures first = scanner.figures();
  if (first.digits == 0) return std::nullopt;
  const char separator = scanner.accept_one_of("-/.");
  const std::optional<Date> date =
      separator == '\0' ? worded_date(scanner, first) : numeric_date(scanner, first, separator);
  return scanner.at_end() ? date : std::nullopt;
}

std::optional<HourMinute> parse_time(std::string_view text) {
  Scanner scanner(text);
  const Figures hour = scanner.figures();
  if (!hour.fits(2)) return std::nullopt;
  const bool has_colon = scanner.accept(':');
  if (!has_colon && !holds(kHourWords, scanner.word())) return std::nullopt;
  const Figures minute = scanner.figures();
  if (minute.digits > 2 || (has_colon && minute.digits != 2)) return std::nullopt;
  if (!has_colon && minute.digits > 0 && !holds(kMinuteWords, scanner.word())) return std::nullopt;
  return scanner.at_end() ? make_time(hour, minute) : std::nullopt;
}

std::string iso_date(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

bool is_month_name(std::string_view folded) {
  return std::ranges::any_of(
      kMonths, [folded](std::string_view month) { return fold_name(month) == folded; });
}

std::string long_date(const Date& date) {
  const auto day = static_cast<unsigned>(date.day());
  const auto month = static_cast<unsigned>(date.month());
  return fmt::format("{}{}{}{} {}", day, day == 1 ? "er" : "", kNoBreakSpace, kMonths.at(month - 1),
                     static_cast<int>(date.year()));
}

std::string format_time(HourMinute time) {
  const std::string hour = fmt::format("{}{}h", time.hour, kNoBreakSpace);
  return time.minute == 0 ? hour : fmt::format("{}{}{:02}", hour, kNoBreakSpace, time.minute);
}

}  // namespace greffier::text
