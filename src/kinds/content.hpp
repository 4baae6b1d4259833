// What a container holds, as a value that a tag can print.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// The paragraphs, headings and lines of code of blocks in reading order as one sequence, a line
// break between them.
[[nodiscard]] model::Inlines flattened(const model::Blocks& blocks);

// Inlines for a single paragraph, or when `is_inline`; otherwise the blocks. Empty for no blocks.
[[nodiscard]] model::Value content_of(const model::Blocks& blocks, bool is_inline);

// The Markdown of a field: one line as simplest() gives it, several lines as content_of() does.
[[nodiscard]] model::Value read_rich(std::string_view text, const diag::Span& place,
                                     diag::Sink& sink);

// A string when the inlines are plain text on one line, else the inlines.
[[nodiscard]] model::Value simplest(model::Inlines inlines);

}  // namespace greffier::kinds
