// Where markers go: what the rules of scope decide, and what lifting carries out.
#pragma once

#include <cstddef>
#include <vector>

namespace greffier::office {

// Where a marker goes so that the markers of one control tag are children of one node.
struct Lift {
  enum class How {
    stays,
    splits,   // the elements between are cut in two around it
    before,   // it stands before the child of its new parent that it was in…
    after,    // … or after it; nothing is cut
    wraps,    // a guard: it and `end` stand around that child
    removed,  // refused
  };
  How how = How::stays;
  std::size_t depth = 0;  // of its new parent; the root of the part is 0
  int end = 0;            // wraps: the marker that ends it

  // True when the marker does not stay in an element of that depth.
  [[nodiscard]] bool leaves(std::size_t from) const { return how != How::stays && depth < from; }
};
using Lifts = std::vector<Lift>;  // by marker

}  // namespace greffier::office
