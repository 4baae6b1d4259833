// Tables whose first row is one of titles, though nothing marks it so.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Takes the first row of a table without titles for its header row, a guess (rule I120), when its
// cells are short labels, all different and none of them said again below, and what stands below is
// of another sort: figures under words, texts under labels, or labels that tables are known to
// have (« Action », « Responsable », « Échéance »). A table of facts (« Date | 3 mars »), of people
// or of three rows that are alike stays as it is.
void guess_table_headers(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
