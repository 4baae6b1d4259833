// Once is enough: what a correction makes possible is corrected at once.
#pragma once

#include <functional>
#include <vector>

#include "typography/paragraph.hpp"

namespace greffier::typography {

// What one round of the passes finds in a paragraph, where T00 protects these ranges.
struct Found {
  std::vector<Edit> edits;
  std::vector<Range> masked;
};
struct Rounds {
  std::function<std::vector<Range>(const Paragraph& paragraph)> mask;  // T00 alone
  std::function<Found(const Paragraph& paragraph)> run;
};

// The edits of a first round, and those that they make possible, in offsets of the paragraph. What
// is protected depends on what stands beside it, and what a rule sees on where words end: where
// blanks come and go, or T00 protects other passages once the edits are made, another round reads
// the paragraph as it then is, and its safe edits are added; so on until a round finds none. A text
// whose corrections go round in a circle is left alone.
[[nodiscard]] std::vector<Edit> settled(const Paragraph& paragraph, const Rounds& rounds);

}  // namespace greffier::typography
