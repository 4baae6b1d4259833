// Lists of addresses: who, what they do, where, and how to reach them.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Three people or more that follow each other with an address or a telephone become a table with a
// column for each thing that is told of them: a line each (« Mme X, secrétaire, mairie de Y,
// x@example.org, 05 … », dashes or commas between), or a few lines each, the name first. So do two
// columns of people set with spaces, where the title of the document announces a directory. Lists
// below a label (« Présents : ») are left to header_fields.hpp.
void read_directories(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
