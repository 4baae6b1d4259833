// A value held apart from what holds it, so that a big alternative that is seldom taken does not
// make each node as big as itself.
#pragma once

#include <memory>
#include <utility>

namespace greffier::model {

// Reads and compares as the T that it holds, and is copied with it. One that is moved from holds
// nothing: it may be given a value or destroyed.
template <typename T>
class Boxed {
 public:
  Boxed() : value_(std::make_unique<T>()) {}
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}  // NOLINT(*-explicit-*)
  Boxed(const Boxed& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) {
    if (this != &other) *this = Boxed(other);
    return *this;
  }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  [[nodiscard]] const T& operator*() const { return *value_; }
  [[nodiscard]] T& operator*() { return *value_; }
  operator const T&() const { return *value_; }  // NOLINT(*-explicit-*): visitors take a T
  operator T&() { return *value_; }              // NOLINT(*-explicit-*)

  friend bool operator==(const Boxed& a, const Boxed& b) { return *a == *b; }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace greffier::model
