// Tables that are something else: titles in their first row, arguments in two giant cells.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// A first row with one filled cell is the title of the table: it becomes a heading, below the one
// that the table stands under, as its neighbours have. A table of two columns whose titles oppose
// each other (« Toutes les raisons pour… », « … pour ne pas… » ; forces and weaknesses; for and
// against) over cells of many paragraphs becomes an opposition (::: opposition), one entry a
// paragraph.
void read_table_shapes(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
