// Once is enough: what a correction makes possible is corrected at once.
#pragma once

#include <functional>
#include <vector>

#include "typography/paragraph.hpp"

namespace greffier::typography {

// What one round of the passes finds in a paragraph.
struct Found {
  std::vector<Edit> edits;
  bool has_protected = false;  // T00 protects something
};
using Round = std::function<Found(const Paragraph& paragraph)>;

// The edits of a first round, and those that they make possible, in offsets of the paragraph. When
// T00 protects something, or blanks come and go, another round reads the paragraph as it then is,
// since what is protected depends on what stands beside it, and its safe edits are added; so on
// until a round finds none. A text whose corrections go round in a circle is left alone.
[[nodiscard]] std::vector<Edit> settled(const Paragraph& paragraph, const Round& round);

}  // namespace greffier::typography
