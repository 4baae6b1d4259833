// Fields written as lines at the start of a container, as people fill in a form.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/field.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// Takes from the first paragraph of `container` its lines « name : value » with the name (key,
// label or alias) of one of `fields`, when they are half of its lines in the notes at least, and
// makes attributes of them, before the others. The other lines stay, and those with a colon are
// reported, as lines of `label`. A field that an attribute gives already keeps that one, and the
// paragraph stays.
void take_written_fields(const std::vector<Field>& fields, const std::string& label,
                         model::Container& container, diag::Sink& sink);

}  // namespace greffier::kinds
