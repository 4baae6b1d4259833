#include "material/material.hpp"

#include <utility>

namespace greffier::material {

void add_guess(Material& material, std::string_view key, model::Value value) {
  if (material.header.find(key) != nullptr) return;
  const diag::Span span = value.span;
  material.header.set(key, std::move(value), key, span);
  material.guessed.emplace_back(key);
}

}  // namespace greffier::material
