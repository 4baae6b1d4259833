#include "pipeline/typo_revision.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include "text/dates.hpp"

namespace greffier::pipeline {

namespace {

// Two figures up to 59.
std::optional<int> parse_seconds(std::string_view typed) {
  int second = 0;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), second);
  const bool is_sound = read.ec == std::errc() && read.ptr == typed.data() + typed.size();
  return is_sound && typed.size() == 2 && second < 60 ? std::optional(second) : std::nullopt;
}

}  // namespace

std::string revision_date(std::chrono::local_seconds moment) {
  using namespace std::chrono;
  const local_days midnight = floor<days>(moment);
  const year_month_day day(midnight);
  const hh_mm_ss time(moment - midnight);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", int(day.year()), unsigned(day.month()),
                     unsigned(day.day()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::optional<std::string> revision_date(std::string_view typed) {
  using namespace std::chrono;
  const std::size_t separator = std::min(typed.find_first_of("T "), typed.size());
  const auto day = text::parse_date(typed.substr(0, separator));
  if (!day) return {};
  local_seconds moment = local_days(*day);
  if (separator == typed.size()) return revision_date(moment);
  const std::string_view clock = typed.substr(separator + 1);
  const bool has_seconds = std::ranges::count(clock, ':') == 2;
  const std::string_view minutes_end = clock.substr(0, has_seconds ? clock.rfind(':') : clock.npos);
  const auto time = text::parse_time(minutes_end);
  const auto second = has_seconds ? parse_seconds(clock.substr(minutes_end.size() + 1)) : 0;
  if (!time || !second) return {};
  return revision_date(moment + hours(time->hour) + minutes(time->minute) + seconds(*second));
}

}  // namespace greffier::pipeline
