// Addresses with tags, brought from where WordprocessingML keeps them to the links themselves.
#pragma once

#include "docx/relationships.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// Puts the target with tags of an external relationship (ISO 29500-2 § 9.3) into the r:id of the
// links that refer to it, and drops the relationship: each pass of a loop will have its own. A
// HYPERLINK field (ISO 29500-1 § 17.16.5.25) whose instruction has tags becomes a w:hyperlink
// around its result.
void bring_link_targets(xml::Node& root, Relationships& related);

}  // namespace greffier::docx
