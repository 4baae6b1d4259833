// Who wrote the document, or was the secretary of a sitting, told in a line of its text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/field_names.hpp"

namespace greffier::repair {

struct SaidAuthor {
  std::string label;      // of the field: « rédigé par », « secrétaire de séance »
  std::string person;     // as written: « Mme Léa ROUX, secrétaire générale »
  bool is_whole = false;  // the line says nothing else (a date, say)
};

// Reads « Compte rendu rédigé par Mme X », « Rédaction : X », « Secrétaire de séance : X » and
// « Mme X est désignée secrétaire de séance. ». Nothing for what names no person (« rédigé par le
// cabinet Arc »).
[[nodiscard]] std::optional<SaidAuthor> read_said_author(std::string_view line);

// Moves such a line among the first and the last ones into its field, when the kind has it and the
// header does not say it yet (rule I110). A line that says more stays, too. It is a guess
// (Material::guessed).
void take_said_author(material::Material& material, const KnownFields& fields,
                      material::Changes& changes);

}  // namespace greffier::repair
