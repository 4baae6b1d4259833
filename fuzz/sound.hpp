// The claim that a tree is sound.
#pragma once

#include "model/containment.hpp"
#include "require.hpp"

namespace greffier::fuzz {

inline void require_sound(const model::Blocks& blocks) {
  for (const std::string& breach : model::breaches(blocks))
    require(false, "the tree is sound", breach);
}

}  // namespace greffier::fuzz
