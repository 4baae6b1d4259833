#include "io/clock.hpp"

#include <cstdlib>
#include <ctime>

#include "catch.hpp"
#include "io/disk.hpp"

namespace greffier::io {
namespace {

TEST_CASE("the system clock tells the day of the user's time zone") {
  const auto day_in = [](const char* zone) {
    return in_child([zone] {
      setenv("TZ", zone, 1);
      const auto day = std::chrono::floor<std::chrono::days>(SystemClock().now());
      return std::to_string(day.time_since_epoch().count());
    });
  };
  // The two ends of the world are always one or two days apart.
  const long east = std::strtol(day_in("EST-14").c_str(), nullptr, 10);
  const long west = std::strtol(day_in("WST+12").c_str(), nullptr, 10);
  const long here = std::time(nullptr) / 86'400;
  CHECK(east > west);
  CHECK(east - here <= 1);
  CHECK(here - west <= 1);
}

TEST_CASE("the system clock tells the hour of the user's time zone") {
  const std::string seconds = in_child([] {
    setenv("TZ", "XXX-2", 1);
    return std::to_string(real_clock().now().time_since_epoch().count());
  });
  CHECK(std::abs(std::strtol(seconds.c_str(), nullptr, 10) - (std::time(nullptr) + 7200)) <= 5);
}

TEST_CASE("elapsed time does not go back") {
  const SystemClock clock;
  const auto first = clock.elapsed();
  CHECK(clock.elapsed() >= first);
}

TEST_CASE("a fixed clock stands still") {
  using namespace std::chrono;
  const local_seconds noon = local_days(2024y / March / 12) + 12h;
  const FixedClock clock(noon);
  CHECK((clock.now() == noon));
  CHECK(clock.elapsed() == nanoseconds{});
}

}  // namespace
}  // namespace greffier::io
