// Where every phase of a run leaves its diagnostics: all the problems of one run at once.
#pragma once

#include <vector>

#include "diag/diagnostic.hpp"

namespace greffier::diag {

// Collects diagnostics in the order they are raised. Not thread-safe: one sink per job.
class Sink {
 public:
  void add(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }
  void add_all(const Sink& other) {
    diagnostics_.insert(diagnostics_.end(), other.diagnostics_.begin(), other.diagnostics_.end());
  }

  // Raises `message` at `span`; arguments as in diag::make.
  template <typename... Arguments>
  void raise(const Message& message, const Span& span, const Arguments&... arguments) {
    add(make(message, span, arguments...));
  }

  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  // Keeps the first of the diagnostics that say the same of the same place.
  void drop_repeats();
  // By source, line and column, as a person goes through a file; what has no place comes last.
  // Those of one place stay as they were raised.
  void sort_by_place();

  [[nodiscard]] bool has(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return has(Severity::error); }

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace greffier::diag
