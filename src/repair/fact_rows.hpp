// Several facts in one piece: a table of them, or a line.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/field_names.hpp"

namespace greffier::repair {

// Among the first pieces, makes lines « Libellé : valeur », which the fields are read from, of a
// table whose cells are labels of fields and their values in turn (« Date | 12 mars 2026 »), and of
// a line that has several (« Date : 12 mars   Lieu : mairie »). Behind a field that is a number,
// what else the line counts stays (« Conseillers en exercice : 11 – présents : 8 »).
void part_fact_rows(material::Material& material, const KnownFields& fields,
                    material::Changes& changes);

}  // namespace greffier::repair
