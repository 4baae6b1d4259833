// Page numbers that stand alone on their lines.
#pragma once

#include <cstddef>
#include <vector>

#include "repair/page_mark.hpp"
#include "repair/running_lines.hpp"

namespace greffier::repair {

struct LonePageNumber {
  std::size_t piece = 0;
  PageMark mark;
  bool is_sure = false;
};

// The lines that are page numbers, in the order of the text. Bare numbers are, when they rise
// through the text with a page of it between them; they are sure when the text around them shows
// page ends. `is_gone` tells the pieces that are furniture already.
[[nodiscard]] std::vector<LonePageNumber> lone_page_numbers(
    const Flow& flow, const std::vector<std::uint8_t>& is_gone);

}  // namespace greffier::repair
