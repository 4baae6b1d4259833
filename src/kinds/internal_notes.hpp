// Internal notes (`::: note-interne`): for the people who write, never for the document.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// Takes every internal note out of the tree, at any depth, footnotes included, and reports each. A
// list item that held nothing else goes too; a cell keeps an empty paragraph.
void remove_internal_notes(model::Blocks& blocks, diag::Sink& sink);

// Removes the containers of these folded names, wherever they stand, without a word.
void remove_containers(model::Blocks& blocks, const std::vector<std::string>& names);

}  // namespace greffier::kinds
