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

// Calls `visit` with the body of each record of `data` that has one: the reports of a compendium.
template <typename Data, typename Visit>
void for_each_body(Data& data, const Visit& visit) {
  for (auto& member : data.members()) {
    auto* const records = member.value.template get_if<model::Values>();
    if (records == nullptr) continue;
    for (auto& record : *records) {
      auto* const map = record.template get_if<model::Map>();
      auto* const body = map == nullptr ? nullptr : map->find(kBody.key);
      if (body == nullptr) continue;
      if (auto* const blocks = body->template get_if<model::Blocks>()) visit(*blocks);
    }
  }
}

}  // namespace greffier::kinds
