// The table of facts at the top of a record: « Pilote », « Calendrier », « Coût »…
#pragma once

#include "kinds/collection.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Puts a table of two columns before `blocks`: the label and the value of each field of
// Collection::facts that the record has, lists as lists. Nothing when it has none of them.
void add_facts(const Collection& collection, const model::Map& record, model::Blocks& blocks);

}  // namespace greffier::kinds
