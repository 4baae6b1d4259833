// Blocks of HTML among Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/reading.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// HTML gathered from one or more blocks that follow each other (Markdown cuts HTML at empty lines),
// until it is read as one fragment.
class HtmlGathering {
 public:
  explicit HtmlGathering(const Reading& reading) : reading_(reading) {}

  [[nodiscard]] bool empty() const { return text_.empty(); }
  // Adds lines of HTML, the first of which is a line (from 1) of the parsed text.
  void add(std::string_view html, std::size_t line);
  // The blocks of all that was added; starts again empty. Comments are reported and left out.
  [[nodiscard]] model::Blocks take(bool outline);

 private:
  void blank_comments();
  void escape(std::size_t offset, diag::Position place);
  [[nodiscard]] model::Blocks take_preformatted();

  const Reading& reading_;
  std::string text_;
  std::vector<SourceText::Segment> segments_;
};

}  // namespace greffier::ingest
