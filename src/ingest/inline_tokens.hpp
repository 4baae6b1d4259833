// Markdown's inline structure as tokens.
#pragma once

#include <cmark-gfm.h>

#include "ingest/reading.hpp"
#include "ingest/tokens.hpp"

namespace greffier::ingest {

// The inlines of a paragraph, heading or cell. Runs are on one source line each and keep their
// exact columns; soft line ends are a space at the end of a run; comments are reported and left
// out; bracketed spans and attributes (inline_attributes.hpp) are applied; nothing is shielded any
// more.
[[nodiscard]] Tokens read_inline_tokens(cmark_node* parent, const Reading& reading);
// The same for a text that begins at an offset, whatever cmark-gfm says.
[[nodiscard]] Tokens read_inline_tokens(cmark_node* parent, const Reading& reading,
                                        std::size_t begin);

}  // namespace greffier::ingest
