// Once is enough: what a correction makes possible is corrected at once.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "typography/paragraph.hpp"
#include "typography/sign_index.hpp"

namespace greffier::typography {

// What is known of a paragraph before the passes: its signs, and the ranges that T00 protects.
struct Reading {
  SignIndex index;
  std::vector<Range> masked;
};
// What one round of the passes finds.
struct Found {
  std::vector<Edit> edits;
  std::size_t passes = 0;  // up to the last one after which there are more blanks, or fewer
};
struct Rounds {
  std::function<Reading(const Paragraph& paragraph)> read;
  // The same for what `edits` made of `before`: « read » said `first` of it.
  std::function<Reading(const Paragraph& paragraph, const Reading& first, std::string_view before,
                        const std::vector<Edit>& edits)>
      read_again;
  // Stops after so many passes when these find nothing safe.
  std::function<Found(const Paragraph& paragraph, const Reading& reading, std::size_t passes)> run;
};

// The edits of a first round, and those that they make possible, in offsets of the paragraph. What
// is protected depends on what stands beside it, and what a rule sees on where words end: where
// blanks come and go, or T00 protects other passages once the edits are made, another round reads
// the paragraph as it then is, and its safe edits are added; so on until a round finds none. Where
// the same passages are protected, passes that saw the last blank come or go see nothing new. A
// text whose corrections go round in a circle is left alone.
[[nodiscard]] std::vector<Edit> settled(const Paragraph& paragraph, const Rounds& rounds);

}  // namespace greffier::typography
