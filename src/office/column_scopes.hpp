// Scopes over the columns of a table.
#pragma once

#include "office/dialect.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Carries out `par colonne` (docxtpl's {%tc): a scope from one cell of a row to another goes over
// these cells, over those of the same columns in rows that have no such scope of their own, and
// over the columns themselves. Where every row has its own, cells that hold nothing but the control
// tag vanish. The markers end up between cells; scopes.hpp leaves them there. A scope that does not
// end in its row stays where it is, to be refused.
void place_column_scopes(xml::Node& root, Markers& markers, const Dialect& dialect);

}  // namespace greffier::office
