// The data that apply() gives, before there are notes.
#pragma once

#include "kinds/kind.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// A record of all that a template of this kind finds, whatever the notes: the fields with their
// labels and other names, the collections, and what is derived. Other members of a header are not
// in it. Made of the same tables as the data themselves (field.hpp, persons.hpp, checks.hpp,
// derived.hpp); a test compares the two.
[[nodiscard]] templating::Shape data_shape(const Kind& kind);

}  // namespace greffier::kinds
