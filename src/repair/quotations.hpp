// The lines of what is quoted.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Inside quotations, at every level, lines are lists and paragraphs as they are in the text
// (bullets.hpp, line_ends.hpp): « Cordialement, » is not run together with the name below it.
void read_quotations(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
