// People whom an import has put into the header twice.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::pipeline {

// Tells who stands twice in the lists of people of a header, in one list or in two (present and
// excused): by name, whatever the civility and the office. Two groups of one list may share people:
// organisers and elected persons. A second entry in the same words goes when somebody says so. What
// a sheet has told already is not told again.
void tell_repeated_people(material::Material& material, material::Changes& changes);

}  // namespace greffier::pipeline
