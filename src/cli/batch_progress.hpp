// How far a batch is: a bar on a terminal, a line now and then elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

#include "diag/diagnostic.hpp"
#include "io/clock.hpp"

namespace greffier::cli {

class BatchProgress {
 public:
  // `err` outlives this. A bar is redrawn in place five times a second; without a terminal a line
  // comes every ten seconds.
  BatchProgress(std::ostream& err, bool is_terminal, diag::Language language,
                const io::Clock& clock)
      : err_(err), is_terminal_(is_terminal), language_(language), clock_(clock) {}

  void begin(std::size_t count);
  // One more is done, or was (`made` false) already.
  void step(bool made);
  // Takes the bar away, so that something else can be said.
  void clear();

  // Seconds since begin(), and what was made in one of them.
  [[nodiscard]] double seconds() const;
  [[nodiscard]] double rate() const;

 private:
  void show();

  std::ostream& err_;
  bool is_terminal_;
  diag::Language language_;
  std::size_t count_ = 0, done_ = 0, made_ = 0;
  const io::Clock& clock_;
  std::chrono::nanoseconds start_ = clock_.elapsed();
  std::chrono::nanoseconds shown_ = start_;
  bool is_drawn_ = false;
};

// « 12 s », « 3 min 20 s », « 1 h 05 min ».
[[nodiscard]] std::string duration(double seconds);

}  // namespace greffier::cli
