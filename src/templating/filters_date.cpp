#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "templating/conversions.hpp"
#include "templating/filter_functions.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace greffier::templating::filter {

namespace {

// Patterns that have a name.
struct Style {
  std::string_view name;
  std::string_view pattern;
};
constexpr std::array kStyles{
    Style{"court", "dd/MM/y"},         Style{"short", "dd/MM/y"},      Style{"long", "d MMMM y"},
    Style{"complet", "EEEE d MMMM y"}, Style{"full", "EEEE d MMMM y"}, Style{"iso", "y-MM-dd"},
};

constexpr std::array kEnglish{"en", "anglais", "english"};

std::string_view pattern_of(std::string_view asked) {
  const auto style = std::ranges::find(kStyles, asked, &Style::name);
  return style == kStyles.end() ? asked : style->pattern;
}

// The date of the first argument; nothing, raised, when it is none.
std::optional<model::Date> other_date(const FilterCall& call) {
  const Value& given = call.arguments.front();
  const auto date = as_date(given);
  if (!date && !given.is_empty()) static_cast<void>(call.refuse(given));
  return date;
}

std::int64_t days_to(const model::Date& from, const model::Date& until) {
  return (std::chrono::sys_days(until) - std::chrono::sys_days(from)).count();
}

// The same day `months` later, or the last one of that month; nothing beyond the calendar.
std::optional<model::Date> moved(const model::Date& date, std::int64_t months) {
  constexpr std::int64_t kMostMonths = 12 * 9999;
  if (std::abs(months) > kMostMonths) return std::nullopt;
  const auto month = date.year() / date.month() + std::chrono::months(static_cast<int>(months));
  const auto last = static_cast<unsigned>((month / std::chrono::last).day());
  const unsigned day = std::min(static_cast<unsigned>(date.day()), last);
  return text::make_date(static_cast<int>(month.year()),
                         static_cast<int>(static_cast<unsigned>(month.month())),
                         static_cast<int>(day));
}

}  // namespace

Value clear_days(const FilterCall& call) {
  const auto from = as_date(call.input);
  if (!from) return call.refuse();
  const auto until = other_date(call);
  return until ? Value(days_to(*from, *until) - 1) : Value();
}

Value months_to(const FilterCall& call) {
  const auto from = as_date(call.input);
  if (!from) return call.refuse();
  const auto until = other_date(call);
  if (!until) return {};
  const auto months = (until->year() / until->month()) - (from->year() / from->month());
  std::int64_t whole = months.count();
  if (const auto reached = moved(*from, whole); reached && whole > 0 && *reached > *until) --whole;
  if (const auto reached = moved(*from, whole); reached && whole < 0 && *reached < *until) ++whole;
  return whole;
}

Value plus_months(const FilterCall& call) {
  const auto from = as_date(call.input);
  if (!from) return call.refuse();
  const auto number = as_number(call.arguments.front());
  const auto months = number ? whole(*number) : std::nullopt;
  const auto date = months ? moved(*from, *months) : std::nullopt;
  return date ? Value(*date) : call.refuse_argument(0);
}

Value minutes(const FilterCall& call) {
  const auto time = as_time(call.input);
  return time ? Value(static_cast<std::int64_t>(time->hour * 60 + time->minute)) : call.refuse();
}

Value date(const FilterCall& call) {
  const auto date = as_date(call.input);
  if (!date) return call.refuse();
  if (call.arguments.empty()) return text::long_date(*date);
  const bool english = std::ranges::find(kEnglish, text::fold_name(call.text(1))) != kEnglish.end();
  return text::format_date(*date, pattern_of(call.text(0)), english ? "en" : "fr");
}

Value time(const FilterCall& call) {
  const auto time = as_time(call.input);
  return time ? Value(text::format_time({time->hour, time->minute})) : call.refuse();
}

}  // namespace greffier::templating::filter
