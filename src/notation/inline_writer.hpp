// The inside of a paragraph in the notes language.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/block.hpp"

namespace greffier::notation {

// The footnotes called so far, each once, in the order of their first call.
class FootnoteNumbers {
 public:
  // The number that the call of `body` has, from 1.
  int of(const std::shared_ptr<const model::Blocks>& body);
  [[nodiscard]] const std::vector<std::shared_ptr<const model::Blocks>>& bodies() const {
    return bodies_;
  }

 private:
  std::vector<std::shared_ptr<const model::Blocks>> bodies_;
};

// Where inlines are written.
struct InlinePlace {
  bool one_line = false;  // line ends are <br>: headings, cells, HTML
  bool in_cell = false;   // of a table of pipes
  bool enclosed = false;  // between tags of HTML
  bool may_lead = false;  // « Décision : » at the start of a line would be read as a container
  bool may_caption = false;   // « Tableau : » would be read as the caption of a neighbour
  bool ends_heading = false;  // no attributes follow: braces and # at the end are text
};

// Lines that a reader of paragraphs takes for `inlines`; "" when there is nothing to see. A line
// end stands between lines only when not `one_line`; what starts the first line is not looked at
// then, since something else does.
[[nodiscard]] std::string write_line(const model::Inlines& inlines, const InlinePlace& place,
                                     FootnoteNumbers& notes);

}  // namespace greffier::notation
