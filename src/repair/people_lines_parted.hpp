// Lists of people that stand side by side, or one behind the other on a line.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/field_names.hpp"

namespace greffier::repair {

// « Présents : Adèle, Boris – Excusée : Dina » becomes two lines, one for each list.
void part_people_lines(material::Material& material, const KnownFields& fields);

// « PRÉSENTS          EXCUSÉS » set with spaces, and below each its people: they go into their
// fields, by the column that they begin in (rule I24). A line that holds no person ends the list.
void take_people_columns(material::Material& material, const KnownFields& fields,
                         material::Changes& changes);

}  // namespace greffier::repair
