// What the ends of lines mean in plain text.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Lines one under the other are one paragraph when they are full: all but the last are nearly as
// long as the longest. Else, as when a line is short and begins with a capital, they are
// paragraphs.
void read_line_ends(material::Material& material, material::Changes& changes);

// « Blois : … », « Tours : … » one after the other: what stands before the colon is set in bold.
void read_lead_ins(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
