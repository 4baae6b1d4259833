// `::: tableau`: tables whose cells hold blocks.
#pragma once

#include "diag/sink.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// The blocks of a `tableau` container with its table made. The table comes from the first of its
// blocks that is: a list (its items are rows; the sub-items of an item are cells, after a cell made
// of the item's own text; an item without sub-items is a cell over the whole width), a Markdown
// table, or a fenced code block of CSV or TSV. Attributes: titre (caption), entetes (number of
// header rows: 1 for a list or CSV, as typed for a Markdown table), totaux (number of total rows at
// the end), largeurs (one number per column), alignements (gauche, centre, droite, auto: one per
// column),
// nom. Other blocks stay around the table; when there is none to make, this is reported, unless a
// file is to give it (model::kRowsFile): the container then stays as it is.
[[nodiscard]] model::Blocks read_table_container(model::Container container, const diag::Span& span,
                                                 diag::Sink& sink);

}  // namespace greffier::ingest
