// From what a block means to how it is set: containers become paragraphs with roles, tables and
// columns. The only place that knows what a decision or a SWOT looks like, for both formats.
#pragma once

#include <set>
#include <string>

#include "diag/sink.hpp"
#include "model/block.hpp"
#include "office/captions.hpp"

namespace greffier::office {

// Blocks without Container and without Quote: Paragraph (role set, "" only for body text), Heading
// (anchor set and unique), List, Table (grid complete, no caption, every cell with a paragraph,
// column widths adding up to 1, figures right-aligned), CodeBlock, ThematicBreak, PageBreak,
// Contents, Columns. A caption is a paragraph of role "legende" with its sequence number, before
// its table or after its picture. No word is lost, none added but labels (« Décision n° 1 »). Links
// to a heading that does not exist are reported and become plain text.
[[nodiscard]] model::Blocks present(model::Blocks blocks, diag::Sink& sink);

// What the texts of one document share: numbers of captions that go on, anchors that differ.
struct SharedNames {
  CaptionCounts captions;
  std::set<std::string> anchors;
};
// The same for a text that is not alone in its document.
[[nodiscard]] model::Blocks present(model::Blocks blocks, diag::Sink& sink, SharedNames& names);

// A body whose end can be printed after what a layout adds to it (statement of decisions,
// actions): nobody signs above what is still to come. Captions, anchors and links go through both.
struct PresentedBody {
  model::Blocks main;
  // The signatures that close the text, with their « Fait à… », then the `annexe` containers of the
  // first level, in order.
  model::Blocks annexes;
};
[[nodiscard]] PresentedBody present_body(model::Blocks body, diag::Sink& sink, SharedNames& names);
[[nodiscard]] PresentedBody present_body(model::Blocks body, diag::Sink& sink);

}  // namespace greffier::office
