// Lists that somebody typed into one paragraph.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// « • Fuite réparée » and, behind a line break of the same paragraph, « • Visite de la station »:
// the lines become pieces, which bullets.hpp makes a list of. Only where two lines at least begin
// with a bullet.
void part_broken_lists(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
