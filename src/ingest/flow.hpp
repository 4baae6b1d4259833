// Runs and HTML tags laid out as blocks: what a paragraph, a table cell or an HTML block holds. A
// small, tolerant reader of fragments: tags may lack their end, lists may nest, text may stand
// anywhere; no word is dropped.
#pragma once

#include "diag/sink.hpp"
#include "ingest/tokens.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// Where the blocks will stand.
struct FlowPlace {
  bool outline = true;  // headings may stand there
  diag::Span span;      // of the whole
};

// The blocks of `tokens`: one paragraph when there are no block tags; none when there is no text.
[[nodiscard]] model::Blocks read_flow(Tokens tokens, const FlowPlace& place, diag::Sink& sink);

// The same on one line, for headings and captions: blocks follow each other after a space.
[[nodiscard]] model::Inlines read_flow_line(Tokens tokens, const diag::Span& span,
                                            diag::Sink& sink);

// A paragraph that stands for a heading where none may stand.
[[nodiscard]] model::Block bold_paragraph(model::Inlines inlines, const diag::Span& span);

}  // namespace greffier::ingest
