// Markdown's block structure as blocks of the tree.
#pragma once

#include "diag/sink.hpp"
#include "ingest/source_text.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// Reads a body of notes: CommonMark with tables, footnotes, containers, HTML fragments, short forms
// and attributes (docs of the folder's other headers). Any text gives a tree that obeys
// model/containment.hpp, and every word of it is in the tree or in a diagnostic.
[[nodiscard]] model::Blocks read_body(const SourceText& text, diag::Sink& sink);

}  // namespace greffier::ingest
