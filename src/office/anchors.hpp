// Names of headings, and the links that lead to them.
#pragma once

#include <set>
#include <string>

#include "diag/sink.hpp"
#include "model/block.hpp"

namespace greffier::office {

// Gives every heading an anchor that is none of `used`, which then has it, and that is a bookmark
// name in both formats: a letter first, then letters, digits and '_', at most 40 characters (ISO
// 29500-1 § 17.13.6.2).
void give_anchors(model::Blocks& blocks, std::set<std::string>& used);

// Points links "#…" to the anchor of the heading that they name, as GFM spells it or folded. A link
// to nothing is reported and becomes plain text.
void resolve_links(model::Blocks& blocks, diag::Sink& sink);

}  // namespace greffier::office
