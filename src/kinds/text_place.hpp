// Where a piece of the plain text of inlines comes from.
#pragma once

#include <cstddef>

#include "diag/span.hpp"
#include "model/inline.hpp"

namespace greffier::kinds {

// The span of the run that holds the byte at `offset` of model::plain_text(inlines).
[[nodiscard]] diag::Span place_in(const model::Inlines& inlines, std::size_t offset);

}  // namespace greffier::kinds
