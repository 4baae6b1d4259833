// The time, behind an interface: nothing else in the house may ask the system for it.
#pragma once

#include <chrono>

namespace greffier::io {

class Clock {
 public:
  virtual ~Clock() = default;
  // The day and the time at the place of the user (TZ), to the second.
  [[nodiscard]] virtual std::chrono::local_seconds now() const = 0;
  // Time since an arbitrary start, for progress and measures.
  [[nodiscard]] virtual std::chrono::nanoseconds elapsed() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] std::chrono::local_seconds now() const override;
  [[nodiscard]] std::chrono::nanoseconds elapsed() const override;
};

// The one of the program; lives as long as it.
[[nodiscard]] const Clock& real_clock();

// A clock that stands still, for tests.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(std::chrono::local_seconds now) : now_(now) {}
  [[nodiscard]] std::chrono::local_seconds now() const override { return now_; }
  [[nodiscard]] std::chrono::nanoseconds elapsed() const override { return {}; }

 private:
  std::chrono::local_seconds now_;
};

}  // namespace greffier::io
