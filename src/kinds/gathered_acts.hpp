// The acts of several sittings, for the tables of a register.
#pragma once

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// The resolutions (`sorte` "deliberation") among the `actes` of each record of `seances`, in order:
// records of `numero`, `titre`, `matiere`, `resultat`, `date` (of the sitting), `seance` (its
// title) and `ecart` (number_step() from the act before, 0 for the same number; 1 for the first),
// each at its own place.
[[nodiscard]] model::Value acts_of_sittings(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_gathered_acts();

}  // namespace greffier::kinds
