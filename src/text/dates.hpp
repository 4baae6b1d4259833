// Dates and hours as French writes them, both ways.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::text {

using Date = std::chrono::year_month_day;

// The date when the numbers name a real day between years 1 and 9999.
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);

// Reads 2026-01-23, 23/01/2026, 23.01.2026, 23-01-2026, « 23 janvier 2026 », « 1er mars 2026 »,
// with or without « le » or a weekday before it; any spaces, any case, accents optional, months
// also in short form (janv.). The weekday is not compared with the date. A year has four digits;
// nothing for a day that does not exist (31/02).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
// Reads 14 h 30, 14h30, 14:30, 14 h, « 9 heures », « 9 heures 30 », with or without « minutes » or
// « min » at the end; any spaces, any case; from 0 h to 23 h 59.
struct HourMinute {
  int hour = 0;
  int minute = 0;
};
[[nodiscard]] std::optional<HourMinute> parse_time(std::string_view text);

// « 23 janvier 2026 », « 1er mars 2026 » (the ordinal in plain letters), with U+00A0 between day
// and month. Needs no locale data.
[[nodiscard]] std::string long_date(const Date& date);
// 2026-01-23 (ISO 8601), as programs write it.
[[nodiscard]] std::string iso_date(const Date& date);
// True for the name of a month, folded (fold.hpp), in full: « fevrier », not « fevr ».
[[nodiscard]] bool is_month_name(std::string_view folded);
// With ICU: a CLDR pattern in French (`EEEE d MMMM y`) or English. In French a lone `d` on the 1st
// says « 1er », unless the month is a number (`d/M/y`). Letters that CLDR gives no meaning are left
// out. The long date when ICU refuses the pattern or has no data. Loads ICU's locale data at first
// use (half a millisecond once the machine has it in memory, about 4 ms before).
[[nodiscard]] std::string format_date(const Date& date, std::string_view pattern,
                                      std::string_view locale = "fr");
// « 14 h 30 », « 14 h » with U+00A0.
[[nodiscard]] std::string format_time(HourMinute time);

}  // namespace greffier::text
