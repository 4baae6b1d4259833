// Paragraphs that announce what stands below them.
#pragma once

#include <cstddef>

#include "model/block.hpp"

namespace greffier::office {

// True for a paragraph that ends with a colon right above a list, a table, a quotation or lines of
// code: no page ends between the two.
[[nodiscard]] bool leads_in(const model::Blocks& blocks, std::size_t at);

}  // namespace greffier::office
