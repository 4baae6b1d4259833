// The inside of a paragraph on its way to the tree: runs, and the HTML tags that stand among them.
#pragma once

#include <variant>
#include <vector>

#include "ingest/html_tags.hpp"
#include "model/inline.hpp"

namespace greffier::ingest {

using Token = std::variant<model::Inline, Tag>;
using Tokens = std::vector<Token>;

// Adds a run, joined to the last token when it carries it on without a break in the source: a run
// stands on one line of it.
void add_run(Tokens& tokens, model::Inline run);

}  // namespace greffier::ingest
