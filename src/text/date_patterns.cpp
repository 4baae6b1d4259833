// The half of dates.hpp that needs ICU's locale data.
#include <chrono>
#include <memory>
#include <string>

#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "text/dates.hpp"

namespace greffier::text {

namespace {

// One run of the same letter, or one other character, of a CLDR pattern (UTS 35 part 4).
struct Piece {
  std::string_view text;
  bool is_field = false;  // false for quoted text and signs
};

bool is_pattern_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Takes the first piece off `pattern`, which is not empty. A quoted stretch is one piece.
Piece take_piece(std::string_view& pattern) {
  std::size_t length = 1;
  if (pattern[0] == '\'') {
    const std::size_t close = pattern.find('\'', 1);
    length = close == std::string_view::npos ? pattern.size() : close + 1;
  } else if (is_pattern_letter(pattern[0])) {
    length = std::min(pattern.find_first_not_of(pattern[0]), pattern.size());
  }
  const Piece piece{pattern.substr(0, length), is_pattern_letter(pattern[0])};
  pattern.remove_prefix(length);
  return piece;
}

bool is_numeric_month(const Piece& piece) {
  return piece.is_field && (piece.text[0] == 'M' || piece.text[0] == 'L') && piece.text.size() < 3;
}

// The pattern for the 1st of a month in French: `d` says « 1er », unless the month is a number.
std::string with_ordinal(std::string_view pattern) {
  std::string result;
  for (std::string_view rest = pattern; !rest.empty();) {
    const Piece piece = take_piece(rest);
    if (is_numeric_month(piece)) return std::string(pattern);
    result += piece.text;
    if (piece.is_field && piece.text == "d") result += "'er'";
  }
  return result;
}

// A date as ICU counts time: milliseconds since 1970 began, in UTC.
UDate milliseconds(const Date& date) {
  return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count()) * 86'400'000.0;
}

// Keeps ICU from looking for this machine's time zone, which may read a whole directory; a date
// has none.
void settle_time_zone() {
  static const bool kSettled = [] {
    icu::TimeZone::adoptDefault(icu::TimeZone::getGMT()->clone());
    return true;
  }();
  static_cast<void>(kSettled);
}

std::unique_ptr<icu::GregorianCalendar> calendar_at(const Date& date, UErrorCode& status) {
  auto calendar = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(),
                                                           icu::Locale::getRoot(), status);
  if (U_FAILURE(status)) return nullptr;
  calendar->setGregorianChange(-8.64e15, status);  // proleptic: never the Julian calendar
  calendar->setTime(milliseconds(date), status);
  return calendar;
}

// The day and the name of its month stay on one line (T18).
std::string with_tied_day(std::string_view pattern) {
  std::string result;
  bool is_after_day = false;
  while (!pattern.empty()) {
    const Piece piece = take_piece(pattern);
    const bool ties = is_after_day && piece.text == " " && pattern.starts_with("MMM");
    result += ties ? std::string_view("\u00A0") : piece.text;
    is_after_day = piece.is_field && piece.text[0] == 'd';
  }
  return result;
}

}  // namespace

std::string format_date(const Date& date, std::string_view pattern, std::string_view locale) {
  settle_time_zone();
  const bool is_french = locale.starts_with("fr");
  const bool is_first = static_cast<unsigned>(date.day()) == 1 && is_french;
  const std::string tied = is_french ? with_tied_day(pattern) : std::string(pattern);
  const std::string effective = is_first ? with_ordinal(tied) : tied;
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(icu::UnicodeString::fromUTF8(effective),
                               icu::Locale(std::string(locale).c_str()), status);
  const auto calendar = calendar_at(date, status);
  if (U_FAILURE(status)) return long_date(date);
  icu::UnicodeString formatted;
  icu::FieldPosition position;
  format.format(*calendar, formatted, position);
  std::string result;
  return formatted.toUTF8String(result);
}

}  // namespace greffier::text
