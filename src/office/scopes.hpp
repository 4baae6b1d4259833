// The scope of control tags, inferred from the structure around them.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Moves the markers of each control tag (its opening, its alternatives, its end) until they are
// children of one node, after the rules of the template language:
//  - inside one paragraph with text around: inline; alone in it: the whole paragraph or list item;
//  - in different rows or cells of one table: the rows from the first to the last;
//  - in different items of one list: the items;
//  - otherwise the blocks between; a paragraph that holds only control tags vanishes, one cut in
//    its middle keeps its formatting on both sides.
// Unmatched tags and scopes that cross a table, list or cell are reported and taken out.
void settle_scopes(xml::Node& root, const Markers& markers, const Dialect& dialect,
                   const diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::office
