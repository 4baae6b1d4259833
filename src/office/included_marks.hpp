// What stands on the blocks that took the place of a paragraph with include tags, until the tags in
// them are found.
#pragma once

#include <optional>
#include <string>

#include "diag/span.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

struct IncludedMark {
  bool counts = false;  // stands for the paragraph where places are counted; the others for nothing
  std::string file;     // that the block comes from; "" for the paragraph's own
};

void mark_included(xml::Node& block, const IncludedMark& mark);
// The mark of a block, or nothing.
[[nodiscard]] std::optional<IncludedMark> included_mark(const xml::Node& block);
void remove_included_mark(xml::Node& block);

// The source that a paragraph is marked with; kNoSource for none.
[[nodiscard]] diag::SourceId included_source(const xml::Node& paragraph);
void mark_source(xml::Node& paragraph, diag::SourceId source);

}  // namespace greffier::office
