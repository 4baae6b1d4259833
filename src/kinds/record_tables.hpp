// Records that are the rows of a table.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "kinds/collection.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// `::: fiches`, a container with the name of a collection, whose table (Markdown, list, CSV) has a
// row for each record: it becomes the containers of the collection, one a row. The titles of the
// columns are names of fields; a column with the name of the content holds it, cell by cell. What
// stands beside the table stays before the records. Nothing changes in a container without a table.
void expand_record_tables(const std::vector<Collection>& collections, model::Blocks& body,
                          diag::Sink& sink);

}  // namespace greffier::kinds
