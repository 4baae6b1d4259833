// What a container holds, as a value that a tag can print.
#pragma once

#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// The paragraphs, headings and lines of code of blocks in reading order as one sequence, a line
// break between them.
[[nodiscard]] model::Inlines flattened(const model::Blocks& blocks);

// Inlines for a single paragraph, or when `is_inline`; otherwise the blocks. Empty for no blocks.
[[nodiscard]] model::Value content_of(const model::Blocks& blocks, bool is_inline);

}  // namespace greffier::kinds
