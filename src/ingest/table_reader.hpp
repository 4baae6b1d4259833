// GFM tables.
#pragma once

#include <cmark-gfm.h>

#include "ingest/reading.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// The table of a node of kind `table`. Cells hold what their HTML says (flow.hpp). A row with more
// cells than there are columns, whose rest Markdown would drop, gets new columns and is reported.
[[nodiscard]] model::Table read_table(cmark_node* node, const Reading& reading);

// Reports a paragraph whose second line is a row of dashes: a table that Markdown does not take for
// one, because the two lines do not have as many cells.
void report_failed_table(cmark_node* paragraph, const Reading& reading);

}  // namespace greffier::ingest
