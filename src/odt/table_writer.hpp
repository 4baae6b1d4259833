// Tables as ODF (ODF 1.3 part 3 § 9).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/block.hpp"
#include "odt/writing.hpp"
#include "office/page_breaks.hpp"

namespace greffier::odt {

// Writes the blocks of a cell, whose paragraphs have this role and alignment; given by the block
// writer.
using CellBody = std::function<void(const model::Blocks&, office::Role, model::Align)>;

// Appends a table of a presented tree, as wide as the text: header rows repeat on each page, short
// rows do not split. With `page` it begins a page.
void append_table(std::string& out, const model::Table& table, Writing& writing,
                  const std::optional<office::PageStart>& page, const CellBody& cell_body);

}  // namespace greffier::odt
