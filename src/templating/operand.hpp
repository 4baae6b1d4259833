// What an expression comes to.
#pragma once

#include <optional>
#include <utility>

#include "model/value.hpp"

namespace greffier::templating {

// A value that stands in the data (borrowed, so that long lists are not copied) or was computed
// (owned). A borrowed value must outlive the operand: it belongs to the data or to the template.
class Operand {
 public:
  Operand() = default;  // nothing
  explicit Operand(model::Value own) : own_(std::move(own)) {}
  [[nodiscard]] static Operand borrowed(const model::Value& value) {
    Operand operand;
    operand.borrowed_ = &value;
    return operand;
  }

  [[nodiscard]] const model::Value& operator*() const { return own_ ? *own_ : *borrowed_; }
  [[nodiscard]] const model::Value* operator->() const { return &**this; }
  [[nodiscard]] bool is_borrowed() const { return !own_; }
  // The value itself: copied when it is borrowed.
  [[nodiscard]] model::Value take() && {
    if (own_) return std::move(*own_);
    return *borrowed_;
  }

 private:
  inline static const model::Value kNothing;

  const model::Value* borrowed_ = &kNothing;
  std::optional<model::Value> own_;  // made only when it is needed: most values are borrowed
};

}  // namespace greffier::templating
