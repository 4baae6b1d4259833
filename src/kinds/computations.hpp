// Computations over a whole document, by the name that kind.yaml gives them (`calculs: [parties]`):
// what templates and rules find besides fields and collections.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kinds/collection.hpp"
#include "kinds/derived.hpp"
#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

struct Computation {
  std::string_view name;
  Derived adds;  // the member of the data
  // `collections` are those of the kind.
  model::Value (*compute)(std::span<const Collection> collections, const model::Map& data);
  templating::Shape (*shape)(std::span<const Collection> collections);  // of what it gives
};

[[nodiscard]] std::span<const Computation> computations();
// The computation of that folded name, or null.
[[nodiscard]] const Computation* find_computation(std::string_view name);
// Their names, for messages.
[[nodiscard]] std::string known_computations();

}  // namespace greffier::kinds
