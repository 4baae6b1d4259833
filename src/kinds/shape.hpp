// The names of the shapes of values in kind.yaml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/field.hpp"

namespace greffier::kinds {

// A type as kind.yaml writes it: `texte`, `date`, `enum(projet, validé)`, `liste<personne>`.
struct Type {
  Shape shape = Shape::text;
  bool is_list = false;
  std::vector<std::string> choices;
};

// False when `text` names no type; `type` is then left alone.
[[nodiscard]] bool parse_type(std::string_view text, Type& type);
// « texte, texte_riche, date… », for messages.
[[nodiscard]] std::string known_types();

}  // namespace greffier::kinds
