// Whether two documents say the same.
#pragma once

#include "model/document.hpp"

namespace greffier::notation {

// `blocks` with runs of one look joined, blank ends of lines and empty runs dropped: what does not
// depend on how the notes were typed.
[[nodiscard]] model::Blocks tidied(model::Blocks blocks);
[[nodiscard]] model::Inlines tidied(model::Inlines inlines);

// Spans and the cuts between runs aside.
[[nodiscard]] bool same_notes(const model::Blocks& a, const model::Blocks& b);
[[nodiscard]] bool same_notes(const model::Document& a, const model::Document& b);

}  // namespace greffier::notation
