// Containers that are set as tables made of ordinary lists.
#pragma once

#include "model/block.hpp"

namespace greffier::office {

// One column per heading inside, equal widths, each column's items as real lists. What stands
// before the first heading stays before the table. The container's title is the table's caption, or
// a line above what has no headings.
[[nodiscard]] model::Blocks opposition(const model::Container& container, model::Blocks inner);
// Two columns and as many pairs of rows as the headings fill (Forces, Faiblesses / Opportunités,
// Menaces).
[[nodiscard]] model::Blocks swot(const model::Container& container, model::Blocks inner);

// `::: signature` with a heading for each who signs: a table without rules, the function of each in
// its header row, the names below, three to a row at most (four are two and two). Not columns:
// Writer leaves the closing formula behind when a section with columns goes to the next page, while
// a paragraph keeps with a table. Paragraphs before the first heading stand above.
[[nodiscard]] model::Blocks signatories(model::Blocks inner);

}  // namespace greffier::office
