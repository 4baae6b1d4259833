// The grid, the alignment and the column widths of a table, from its content.
#pragma once

#include <cstddef>

#include "model/block.hpp"

namespace greffier::office {

// Completes short rows, gives every cell a paragraph, spreads a title row (a header row whose first
// cell alone has text) over the grid, marks total rows, aligns columns of figures to the right and
// gives every column a width; the widths add up to 1. Widths that the author gave are kept in
// proportion.
void lay_out(model::Table& table);

// How many rows at the top repeat on each page: the header rows before the first other row, but
// never all the rows.
[[nodiscard]] std::size_t header_rows(const model::Table& table);

// How many rows at the top are headings, be it all of them.
[[nodiscard]] std::size_t heading_rows(const model::Table& table);

// True when a row is so long that keeping it on one page would leave a hole before it.
[[nodiscard]] bool may_split(const model::Row& row);

// True when a table, laid out, is short enough (about two fifths of a page) to stand whole on one
// page: cut, its last rows or its total would be alone on the next. Of a table with tags nobody
// knows how many rows it will have: it may break.
[[nodiscard]] bool stays_whole(const model::Table& table);

}  // namespace greffier::office
