// Telephone numbers that a spreadsheet has taken for numbers.
#pragma once

#include "material/changes.hpp"
#include "model/value.hpp"

namespace greffier::readers {

// Gives the numbers in the `telephone` of people the zero back that a spreadsheet has cut
// (« 612345678 »: nine figures, none of them a zero in front), told once for all of them (I118).
void restore_phones(model::Values& people, material::Changes& changes);

}  // namespace greffier::readers
