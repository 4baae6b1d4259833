// What an expression comes to.
#pragma once

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

  [[nodiscard]] const model::Value& operator*() const {
    return borrowed_ != nullptr ? *borrowed_ : own_;
  }
  [[nodiscard]] const model::Value* operator->() const { return &**this; }
  [[nodiscard]] bool is_borrowed() const { return borrowed_ != nullptr; }
  // The value itself: copied when it is borrowed.
  [[nodiscard]] model::Value take() && {
    if (borrowed_ != nullptr) return *borrowed_;
    return std::move(own_);
  }

 private:
  const model::Value* borrowed_ = nullptr;
  model::Value own_;
};

}  // namespace greffier::templating
