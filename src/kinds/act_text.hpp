// The parts of an administrative act, as its text shows them.
#pragma once

#include "model/block.hpp"
#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// Sets in `act` what `content` (of its container) is made of, in reading order:
// - `visas` and `considerants`, Inlines: the paragraphs, lines or items that begin with « Vu » or
//   « Considérant »;
// - `articles`: the items of a list, or the paragraphs that begin with « Article 1er – »: records
//   of `rang` (from 1), `texte` (Inlines, without that label) and `suite` (Blocks: what else it
//   holds);
// - `articles_numerotes`: false for a list without numbers;
// - `texte_libre`: the Blocks that are none of these.
void set_act_text(const model::Blocks& content, model::Map& act);
void add_act_shape(templating::RecordShape& record);

}  // namespace greffier::kinds
