// Computations over a whole document, by the name that kind.yaml gives them (`calculs: [parties]`):
// what templates and rules find besides fields and collections.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "kinds/collection.hpp"
#include "kinds/derived.hpp"
#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// A member that a computation adds to the data. `collections` are those of the kind.
struct Addition {
  Derived member;
  templating::Shape (*shape)(std::span<const Collection> collections);
};

struct Computation {
  std::string_view name;
  std::array<Addition, 3> additions;  // those with a key: see added()
  // The value of each, in their order.
  model::Values (*compute)(std::span<const Collection> collections, const model::Map& data);
};

[[nodiscard]] std::span<const Addition> added(const Computation& computation);

[[nodiscard]] std::span<const Computation> computations();
// The computation of that folded name, or null.
[[nodiscard]] const Computation* find_computation(std::string_view name);
// Their names, for messages.
[[nodiscard]] std::string known_computations();

}  // namespace greffier::kinds
