// The resolutions of a sitting.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// In the notes of a sitting, what stands under a title such as « Délibération n° 2026-014 : Objet »
// (act_title.hpp) becomes the report and the `::: deliberation` block of that act, with its number.
// The block begins with the first « Vu », « Considérant » or « Le conseil, après en avoir délibéré
// »; what the layout composes out of it (the formula, the votes) is taken out of the text and told.
// Runs once titles and lists are known.
void read_acts(material::Material& material, material::Changes& changes);

// True where acts are looked for: the header says that the document is that of a sitting.
[[nodiscard]] bool has_acts(const material::Material& material);

}  // namespace greffier::repair
