// Internal notes (`::: note-interne`): for the people who write, never for the document.
#pragma once

#include "diag/sink.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// Takes every internal note out of the tree, at any depth, footnotes included, and reports each. A
// list item that held nothing else goes too; a cell keeps an empty paragraph.
void remove_internal_notes(model::Blocks& blocks, diag::Sink& sink);

}  // namespace greffier::kinds
