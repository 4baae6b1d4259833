// Once is enough: what a correction makes possible is corrected at once.
#pragma once

#include <functional>
#include <vector>

#include "typography/paragraph.hpp"
#include "typography/sign_index.hpp"

namespace greffier::typography {

// What is known of a paragraph before the passes: its signs, and the ranges that T00 protects.
struct Reading {
  SignIndex index;
  std::vector<Range> masked;
};
struct Rounds {
  std::function<Reading(const Paragraph& paragraph)> read;
  // What one round of the passes finds; takes the index.
  std::function<std::vector<Edit>(const Paragraph& paragraph, Reading& reading)> run;
};

// The edits of a first round, and those that they make possible, in offsets of the paragraph. What
// is protected depends on what stands beside it, and what a rule sees on where words end: where
// blanks come and go, or T00 protects other passages once the edits are made, another round reads
// the paragraph as it then is, and its safe edits are added; so on until a round finds none. A text
// whose corrections go round in a circle is left alone.
[[nodiscard]] std::vector<Edit> settled(const Paragraph& paragraph, const Rounds& rounds);

}  // namespace greffier::typography
