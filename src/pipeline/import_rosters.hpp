// Tables of people and of actions in the middle of a text.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::pipeline {

// A table of actions becomes its actions; a table of people right below a title or a line that
// announces people goes into the header. Other tables stay.
void take_rosters(material::Material& material, diag::SourceId source, material::Changes& changes);

// Adds fields to a header: lists of one name are joined, what is there already stays.
void add_fields(model::Map& header, model::Map more);

}  // namespace greffier::pipeline
