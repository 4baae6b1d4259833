// Visits of a tree in reading order.
#pragma once

#include <functional>
#include <span>

#include "model/block.hpp"

namespace greffier::model {

// Calls `visit` with every sequence of inlines of the tree, in reading order: paragraphs, headings,
// cells, captions, list items, and the bodies of footnotes (at their call). Footnote bodies are
// shared and immutable: the mutable walk rebuilds them when they change.
void for_each_inlines(std::span<const Block> blocks,
                      const std::function<void(const Inlines&)>& visit);
void for_each_inlines(Blocks& blocks, const std::function<void(Inlines&)>& visit);

// Calls `visit` with every block, parents before children. Does not enter footnotes.
void for_each_block(std::span<const Block> blocks, const std::function<void(const Block&)>& visit);
void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit);

}  // namespace greffier::model
