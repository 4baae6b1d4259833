// Tables as WordprocessingML (ISO 29500-1 § 17.4).
#pragma once

#include <string>

#include "docx/writing.hpp"
#include "model/block.hpp"

namespace greffier::docx {

// Appends a table of a presented tree, as wide as the text: header rows repeat on each page, short
// rows do not split, every cell ends with a paragraph.
void append_table(std::string& out, const model::Table& table, Writing& writing,
                  Relationships& relationships, bool page_break_before);

}  // namespace greffier::docx
