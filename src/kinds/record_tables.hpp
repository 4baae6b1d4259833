// Records that are the rows of a table.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "kinds/collection.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// `::: fiches`, a container with the name of a collection, whose table (Markdown, list, CSV, a file
// that the pipeline has read) has a row for each record: it becomes the containers of the
// collection, one a row. The titles of the columns are names of fields; a column with the name of
// the content holds it, cell by cell; any other is a section of the content, under its title, as
// somebody who writes the container by hand would type « ## Constat ». A title that is near the
// name of a field is reported. What stands beside the table stays before the records.
//
// `axe="2"`, an attribute with the name of a field, takes the rows of which the cell in that column
// says so (« 2 », « Axe 2 », « Axe 2 – Les moyens »); without such a column it is the field of
// every row. Rows of a table that is shared out in this way and that no container takes are
// reported. Nothing changes in a container without a table.
void expand_record_tables(const std::vector<Collection>& collections, model::Blocks& body,
                          diag::Sink& sink);

}  // namespace greffier::kinds
