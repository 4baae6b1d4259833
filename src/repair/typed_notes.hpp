// Footnotes that a page set as text.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// « …à son domicile¹. » and, at the end of the page, « ¹ Source : baromètre du numérique, 2022. »,
// the numbers as superscript characters or as superscript letters: the note is called where its
// number stands (rule I126). A note goes with the nearest call before it; a number without a note
// stays (m², 1ᵉʳ). Runs before sentences that pages cut are joined.
void read_typed_notes(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
