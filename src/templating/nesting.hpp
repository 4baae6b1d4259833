// Which control tags belong together.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "diag/sink.hpp"
#include "templating/tag.hpp"

namespace greffier::templating {

// A block: indices of its tags.
struct TagBlock {
  std::size_t begin = 0;              // repeat or choose
  std::vector<std::size_t> branches;  // sinon si, sinon
  std::size_t end = 0;
  friend bool operator==(const TagBlock&, const TagBlock&) = default;
};

// Pairs the control tags of one stretch of text (a body, a header), in order; blocks come in the
// order of their first tags. What does not pair up (an end too many, a block without its end, an
// end of the wrong kind, a branch out of place) is raised and belongs to no block; an end of the
// wrong kind still ends the innermost block, so that one mistake is told once.
[[nodiscard]] std::vector<TagBlock> pair_tags(std::span<const Tag> tags, diag::Sink& sink);

}  // namespace greffier::templating
