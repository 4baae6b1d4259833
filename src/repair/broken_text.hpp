// Sentences and words that a page, a column or a line cut in two.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Joins what belongs together. A paragraph that cannot have ended and one that cannot have begun,
// parted by the end of a page, become one (the second goes on with the first, material::Join::line;
// items alike); parted by an empty line, they are listed. Text with an empty line after every line
// is listed once a run. Words cut by a hyphen at the end of a line are made whole, after the
// lexicon: « mutua- / lisation » loses the hyphen, « vice- / président » and « Bouches-du- / Rhône
// » keep it, words that it does not know are listed. To be run when headers and footers are gone.
void broken_text(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
