// A value, or the diagnostic that explains why there is none. Used where a caller must stop;
// parsers use a Sink and always return a tree.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "diag/diagnostic.hpp"

namespace greffier::diag {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}                     // NOLINT(*-explicit-*)
  Result(Diagnostic diagnostic) : state_(std::move(diagnostic)) {}  // NOLINT(*-explicit-*)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  // The value; only when ok().
  [[nodiscard]] T& operator*() & { return std::get<T>(state_); }
  [[nodiscard]] const T& operator*() const& { return std::get<T>(state_); }
  [[nodiscard]] T&& operator*() && { return std::get<T>(std::move(state_)); }
  [[nodiscard]] T* operator->() { return &std::get<T>(state_); }
  [[nodiscard]] const T* operator->() const { return &std::get<T>(state_); }

  // The reason; only when not ok().
  [[nodiscard]] const Diagnostic& error() const { return std::get<Diagnostic>(state_); }

 private:
  std::variant<T, Diagnostic> state_;
};

// Nothing to return but success or a reason.
using Status = Result<std::monostate>;
[[nodiscard]] inline Status success() {
  return std::monostate{};
}

}  // namespace greffier::diag
