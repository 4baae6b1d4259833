// Containers that are set as paragraphs: decisions, actions, votes, boxes, quotations, signatures.
#pragma once

#include "model/block.hpp"

namespace greffier::office {

// The level of a heading that a container makes, until it is known where it stands: one below the
// last heading before it.
inline constexpr int kBelowTheLast = 0;

// How one kind of container is set. `inner` are its blocks, presented already.
using Setting = model::Blocks (*)(const model::Container& container, model::Blocks inner);

// The setting of a folded container name, or null when it has none of its own (its blocks then
// stand for themselves).
[[nodiscard]] Setting find_setting(std::string_view kind);

// Gives `role` to the body paragraphs of `blocks` (headings become paragraphs of `heading_role`).
void assign_role(model::Blocks& blocks, std::string_view role, std::string_view heading_role);

}  // namespace greffier::office
