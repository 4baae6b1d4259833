// The body of notes in data.
#pragma once

#include "kinds/derived.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// The `corps` of data, or of a record that holds notes of its own; null for none.
[[nodiscard]] inline const model::Blocks* body_of(const model::Map& data) {
  const model::Value* body = data.find(kBody.key);
  return body == nullptr ? nullptr : body->get_if<model::Blocks>();
}

}  // namespace greffier::kinds
