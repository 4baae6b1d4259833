// What may hold what, in one place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/block.hpp"

namespace greffier::model {

// The places that hold blocks.
enum class Place { body, list_item, cell, container, columns, quote, footnote };

// True when a block of this node may stand in `place`: no heading, page break, contents or columns
// in a cell, footnote, list item or quote; no columns in columns; anything in the body and in a
// container of the body. A container elsewhere is transparent: ask with the place that holds it.
[[nodiscard]] bool may_hold(Place place, const Block& block);

// Every breach in a tree, one sentence each with its line when known (for tests and debug builds):
// misplaced blocks, empty cells, tables without rows, rows that do not fill their grid (covered
// places have no cell of their own), headings outside 1–6, line ends inside Text, footnotes without
// a body or inside a footnote. Empty when the tree is sound.
[[nodiscard]] std::vector<std::string> breaches(const Blocks& blocks);

}  // namespace greffier::model
