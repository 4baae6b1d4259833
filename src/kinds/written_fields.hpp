// Fields written as lines at the start of a container, as people fill in a form.
#pragma once

#include <vector>

#include "kinds/field.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// Takes from `container` its first paragraph when each of its lines in the notes is « name : value
// » with the name (key, label or alias) of one of `fields`, and makes attributes of them, before
// the others. A field that an attribute gives already keeps that one, and the paragraph stays.
void take_written_fields(const std::vector<Field>& fields, model::Container& container);

}  // namespace greffier::kinds
