// Whether two ways of naming someone mean the same person.
#pragma once

#include "model/value.hpp"

namespace greffier::kinds {

// Both as ingest/people.hpp reads them. « Mme BERNARD » is « Mme Zoé BERNARD »; « M. le maire » is
// who has that office. Civilities and first names count when both are known; an initial (« Z. ») is
// enough.
[[nodiscard]] bool is_same_person(const model::Map& known, const model::Map& named);

}  // namespace greffier::kinds
