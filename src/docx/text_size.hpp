// The size of a text that is being written.
#pragma once

#include <optional>
#include <string_view>

#include "docx/writing.hpp"

namespace greffier::docx {

// In half-points, of a run that comes behind `out`, the part under way: what `base` says (the
// inside of a w:rPr), else its character style, else the style of the paragraph that is open.
// Nothing when that paragraph began in what has left the buffer already.
[[nodiscard]] std::optional<int> text_size(std::string_view out, std::string_view base,
                                           const Writing& writing);

}  // namespace greffier::docx
