// Rows typed with tabs become tables.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Two rows or more that follow each other, empty lines between them aside, become a table of as
// many columns as the widest has; cells that are not typed are empty. A short line on its own
// before a row (« ► Élus ») is a row over all columns. The first row is that of the titles when its
// cells are all filled and hold no figure nor address; the same row again, as every page repeats
// it, goes.
void read_tab_tables(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
