// The scope of control tags, inferred from the structure around them.
#pragma once

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/lifts.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Decides where each control tag goes, after the rules of the template language:
//  - inside one paragraph with text around: inline; alone in it: the whole paragraph, or the list
//    item when the item holds nothing else;
//  - in different rows or cells of one table: the rows from the first to the last. A tag before (or
//    after) everything that its row shows stands before (or after) that row;
//  - in different items of one list: the items;
//  - otherwise the blocks between; a paragraph that holds only control tags vanishes, one cut in
//    its middle keeps its formatting on both sides;
//  - `par ligne`, `par paragraphe`, `par puce`, `en ligne` override this for tags of one paragraph;
//  - a guard (`garder si`) is about the nearest row or item, else its paragraph.
// Unmatched tags, scopes that cross a table, list or cell, and what is not supported are reported
// and removed. `markers` gains the ends of guards.
[[nodiscard]] Lifts decide_scopes(const xml::Node& root, Markers& markers, const Dialect& dialect,
                                  const diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::office
