// Containers that are set as paragraphs: decisions, actions, votes, boxes, quotations, signatures.
#pragma once

#include "model/block.hpp"

namespace greffier::office {

// The level of a heading that a container makes, until it is known where it stands: one below the
// last heading before it.
inline constexpr int kBelowTheLast = 0;

// Sets a container by its folded name. `inner` are its blocks, presented already; those of one that
// has no setting of its own stand for themselves, below its title.
[[nodiscard]] model::Blocks set_container(const model::Container& container, model::Blocks inner);

// Gives `role` to the body paragraphs of `blocks` (headings become paragraphs of `heading_role`).
void assign_role(model::Blocks& blocks, std::string_view role, std::string_view heading_role);

}  // namespace greffier::office
