// The scope of control tags, inferred from the structure around them.
#pragma once

#include <cstddef>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Where a marker goes so that the markers of one control tag are children of one node.
struct Lift {
  enum class How {
    stays,
    splits,   // the elements between are cut in two around it
    before,   // it stands before the child of its new parent that it was in…
    after,    // … or after it; nothing is cut
    wraps,    // a guard: it and `end` stand around that child
    removed,  // refused
  };
  How how = How::stays;
  std::size_t depth = 0;  // of its new parent; the root of the part is 0
  int end = 0;            // wraps: the marker that ends it

  // True when the marker does not stay in an element of that depth.
  [[nodiscard]] bool leaves(std::size_t from) const { return how != How::stays && depth < from; }
};
using Lifts = std::vector<Lift>;  // by marker

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
