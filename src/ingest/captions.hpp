// Captions of tables, after pandoc's convention and its French form.
#pragma once

#include "model/block.hpp"

namespace greffier::ingest {

// Gives tables the captions written beside them: a paragraph that starts with `:`, `Table:` or
// « Tableau : » just before the table, or just after it when another table does not follow; or the
// last row of the table itself, which is where Markdown puts a line typed right under the rows.
void attach_captions(model::Blocks& blocks);

}  // namespace greffier::ingest
