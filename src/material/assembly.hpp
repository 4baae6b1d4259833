// From the flow of pieces to the tree of blocks.
#pragma once

#include "material/piece.hpp"
#include "model/block.hpp"

namespace greffier::material {

// The document that the pieces make: lines that follow each other in one paragraph are joined with
// a space, items of one depth and one sort (bullets or numbers) make a list, deeper ones a list in
// the item before, and what stands at the depth of an item without being one goes on with it.
// Obeys model/containment.hpp: a heading in a list becomes a bold paragraph. An ordered list begins
// anew where its numbers do. Page ends say nothing.
[[nodiscard]] model::Blocks assemble(Pieces pieces);

// The other way, for a document that was read as a tree: a paragraph is one line, lists are
// flattened, everything else is a block. assemble(flatten(x)) says what x said; two lists of one
// sort that follow each other become one, and loose lists of single paragraphs tight ones.
[[nodiscard]] Pieces flatten(model::Blocks blocks);

}  // namespace greffier::material
