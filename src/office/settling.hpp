// Puts page breaks beside the blocks that have them, where control tags may change what is written
// (page_breaks.hpp).
#pragma once

#include "office/dialect.hpp"
#include "office/page_breaks.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Puts the breaks of blocks with tags beside them. Before scopes are decided.
void set_breaks_apart(xml::Node& part, PageBreaks& breaks, const Dialect& dialect);

// Takes the breaks that separate out of their blocks, and opens the blocks that may take one. The
// markers are where lifting.hpp puts them.
void settle_breaks(xml::Node& part, const Markers& markers, PageBreaks& breaks,
                   const Dialect& dialect);

}  // namespace greffier::office
