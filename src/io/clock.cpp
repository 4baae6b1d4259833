#include "io/clock.hpp"

#include <ctime>

namespace greffier::io {

std::chrono::local_seconds SystemClock::now() const {
  using namespace std::chrono;
  const auto instant = floor<seconds>(system_clock::now());
  const std::time_t count = system_clock::to_time_t(instant);
  std::tm local{};
  tzset();
  if (localtime_r(&count, &local) == nullptr) return local_seconds(instant.time_since_epoch());
  const local_days day{year(local.tm_year + 1900) / month(static_cast<unsigned>(local.tm_mon + 1)) /
                       std::chrono::day(static_cast<unsigned>(local.tm_mday))};
  return day + hours(local.tm_hour) + minutes(local.tm_min) + seconds(local.tm_sec);
}

std::chrono::nanoseconds SystemClock::elapsed() const {
  return std::chrono::steady_clock::now().time_since_epoch();
}

const Clock& real_clock() {
  static const SystemClock kClock;
  return kClock;
}

}  // namespace greffier::io
