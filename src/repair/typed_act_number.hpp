// « Numéro : 2026-014 » typed as the first line of a `::: deliberation`.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// Makes the number of the block of such a line, when the block has none yet (rule I101).
void read_typed_act_numbers(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
