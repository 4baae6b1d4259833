#include "io/clock.hpp"

#include <ctime>

namespace greffier::io {

std::chrono::year_month_day SystemClock::today() const {
  using std::chrono::system_clock;
  const system_clock::time_point now = system_clock::now();
  const std::time_t seconds = system_clock::to_time_t(now);
  std::tm local{};
  tzset();
  if (localtime_r(&seconds, &local) == nullptr) return std::chrono::floor<std::chrono::days>(now);
  return std::chrono::year(local.tm_year + 1900) /
         std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
         std::chrono::day(static_cast<unsigned>(local.tm_mday));
}

std::chrono::nanoseconds SystemClock::elapsed() const {
  return std::chrono::steady_clock::now().time_since_epoch();
}

}  // namespace greffier::io
