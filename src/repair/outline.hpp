// One outline out of all the ways to type a title.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Lines that are titles become headings: typed numbers of any scheme, capitals, bold or underlined
// lines, labels of sections (« Conclusion : », « ► De quoi a-t-on parlé ? »), short lines without a
// verb. Titles typed alike get one level, those that first appear below others the next one; what
// the file marks keeps its level. Typed numbers go, and typed numbers that are those of lists make
// ordered lists. Headings of the file that have the same number scheme are left to heading_levels.
void read_outline(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
