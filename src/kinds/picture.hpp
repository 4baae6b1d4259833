// Picture fields: a file name, or a map that also describes and sizes the picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinds/field.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// What such a map may hold: fichier, alternative, largeur, hauteur.
[[nodiscard]] const std::vector<Field>& picture_fields();

// Inlines of one Image from a file name, a map typed by picture_fields(), or Inlines as they are;
// nothing without a file. The field's label is the alternative text when none is given, and its
// height is the height when no size is.
[[nodiscard]] std::optional<model::Value> read_picture(const Field& field, const model::Value& raw);

}  // namespace greffier::kinds
