// Heading numbers and the entries of a table of contents.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/block.hpp"
#include "office/style_sheet.hpp"

namespace greffier::office {

// Counts headings as Writer and Word do: a level restarts the deeper ones.
class OutlineCounter {
 public:
  explicit OutlineCounter(const std::array<OutlineLevel, 6>& levels) : levels_(&levels) {}
  // The number of the next heading of `level` (1–6), as shown: "I.", "2.3"; "" when not numbered.
  [[nodiscard]] std::string next(int level);

 private:
  const std::array<OutlineLevel, 6>* levels_;
  std::array<int, 6> counts_{};
};

// A heading, or a caption, as it was written into the document.
struct HeadingEntry {
  int level = 1;
  std::string number;      // "" when not numbered
  std::string text;        // plain
  std::string anchor;      // bookmark to link to
  std::size_t offset = 0;  // bytes of body XML before it, for page estimates
  bool starts_page = false;
  model::Listed sort =
      model::Listed::headings;  // a caption has no level, and its text has its number
};

}  // namespace greffier::office
