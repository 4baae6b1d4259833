// Tables as WordprocessingML (ISO 29500-1 § 17.4).
#pragma once

#include <functional>
#include <string>

#include "docx/writing.hpp"
#include "model/block.hpp"

namespace greffier::docx {

// Writes the blocks of a cell, whose paragraphs have this role and alignment, ending with a
// paragraph; given by the block writer.
using CellBody = std::function<void(const model::Blocks&, office::Role, model::Align)>;

// Appends a table of a presented tree, as wide as the text: header rows repeat on each page, short
// rows do not split, every cell ends with a paragraph.
void append_table(std::string& out, const model::Table& table, Writing& writing,
                  bool page_break_before, const CellBody& cell_body);

}  // namespace greffier::docx
