// Captions of tables and pictures, numbered in document order.
#pragma once

#include "model/block.hpp"

namespace greffier::office {

// Turns each table's caption into a paragraph before it (« Tableau 1 – … ») and the title of a
// picture that stands alone in its paragraph into a paragraph after it (« Figure 1 – … »), in lists
// and cells, too.
void set_captions(model::Blocks& blocks);

}  // namespace greffier::office
