// The time, behind an interface: nothing else in the house may ask the system for it.
#pragma once

#include <chrono>

namespace greffier::io {

class Clock {
 public:
  virtual ~Clock() = default;
  // The day at the place of the user (TZ).
  [[nodiscard]] virtual std::chrono::year_month_day today() const = 0;
  // Time since an arbitrary start, for progress and measures.
  [[nodiscard]] virtual std::chrono::nanoseconds elapsed() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] std::chrono::year_month_day today() const override;
  [[nodiscard]] std::chrono::nanoseconds elapsed() const override;
};

// A clock that stands still, for tests.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(std::chrono::year_month_day day) : day_(day) {}
  [[nodiscard]] std::chrono::year_month_day today() const override { return day_; }
  [[nodiscard]] std::chrono::nanoseconds elapsed() const override { return {}; }

 private:
  std::chrono::year_month_day day_;
};

}  // namespace greffier::io
