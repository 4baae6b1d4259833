// The inside of a paragraph on its way to the tree: runs, and the HTML tags that stand among them.
#pragma once

#include <variant>
#include <vector>

#include <cmark-gfm.h>

#include "ingest/html_tags.hpp"
#include "ingest/reading.hpp"
#include "model/inline.hpp"

namespace greffier::ingest {

using Token = std::variant<model::Inline, Tag>;
using Tokens = std::vector<Token>;

// The inlines of a paragraph, heading or cell. Runs are on one source line each and keep their exact
// columns; soft line ends are a space at the end of a run; comments are reported and left out;
// bracketed spans and attributes (inline_attributes.hpp) are applied; nothing is shielded any more.
[[nodiscard]] Tokens read_inline_tokens(cmark_node* parent, const Reading& reading);

// Adds a run, joined to the last token when it carries it on without a break in the source.
void add_run(Tokens& tokens, model::Inline run);

}  // namespace greffier::ingest
