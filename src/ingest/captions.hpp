// Captions of tables, after pandoc's convention and its French form.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/block.hpp"

namespace greffier::ingest {

// Length of « Tableau : » or `:` at the start of a text, the colon included; 0 when it is none or
// nothing follows.
[[nodiscard]] std::size_t caption_lead(std::string_view text);

// Gives tables the captions written beside them: a paragraph that starts with `:`, `Table:` or
// « Tableau : » just before the table, or just after it when another table does not follow; or the
// last row of the table itself, which is where Markdown puts a line typed right under the rows. A
// colon typed `\:` or `&#58;` starts no caption.
void attach_captions(model::Blocks& blocks);

}  // namespace greffier::ingest
