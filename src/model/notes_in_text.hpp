// Footnotes set into the text, for places that can hold none.
#pragma once

#include "model/block.hpp"
#include "model/inline.hpp"

namespace greffier::model {

// True when something in there calls a footnote.
[[nodiscard]] bool calls_notes(const Inlines& inlines);
[[nodiscard]] bool calls_notes(const Blocks& blocks);

// Puts what each footnote says, in brackets and on one line, where it is called: « texte (note) ».
void put_notes_in_text(Inlines& inlines);
void put_notes_in_text(Blocks& blocks);

}  // namespace greffier::model
