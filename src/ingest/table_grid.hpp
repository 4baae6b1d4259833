// Tables made whole, wherever their rows come from.
#pragma once

#include <cstddef>

#include "model/block.hpp"

namespace greffier::ingest {

// Makes the rows fill the grid (model/containment.hpp): cells that would cover others or reach
// below the last row are cut, short rows get empty cells, empty cells an empty paragraph, and
// `table.columns` one entry per column. Returns the width of the shortest row before that.
std::size_t complete_table(model::Table& table);

// A cell that holds an empty paragraph.
[[nodiscard]] model::Cell empty_cell(const diag::Span& span = {});

}  // namespace greffier::ingest
