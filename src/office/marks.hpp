// Bookmarks and other marks that stretch over the text.
#pragma once

#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Removes marks that lack their other end, or whose ends stand in different branches of control
// tags (a document could then get one without the other). Markers are in their places already.
void remove_broken_marks(xml::Node& root, const Markers& markers, const Dialect& dialect);

}  // namespace greffier::office
