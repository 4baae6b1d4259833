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

// Where a table stands.
struct TableSite {
  bool page_break_before = false;
  bool in_cell = false;  // or in a note, a text box: how wide they are is not known here
};

// Appends a table of a presented tree, as wide as the text around it: header rows repeat on each
// page, short rows do not split, every cell ends with a paragraph.
void append_table(std::string& out, const model::Table& table, Writing& writing,
                  const TableSite& site, const CellBody& cell_body);

}  // namespace greffier::docx
