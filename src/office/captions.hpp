// Captions of tables and pictures, numbered in document order.
#pragma once

#include <optional>

#include "model/block.hpp"
#include "office/outline.hpp"

namespace greffier::office {

// How many captions were set so far, for texts that follow one another.
struct CaptionCounts {
  int tables = 0;
  int figures = 0;
};

// Turns each table's caption into a paragraph before it (« Tableau 1 – … ») and the title of a
// picture that stands alone in its paragraph into a paragraph after it (« Figure 1 – … »), in lists
// and cells, too. Numbers go on from `counts`.
void set_captions(model::Blocks& blocks, CaptionCounts& counts);
void set_captions(model::Blocks& blocks);

// What a list of tables or figures says of a caption that set_captions() made: its text with its
// number, and a bookmark, unique because it has that number. Nothing for any other text.
[[nodiscard]] std::optional<HeadingEntry> caption_entry(const model::Inlines& caption);

}  // namespace greffier::office
