// Tables as ODF (ODF 1.3 part 3 § 9).
#pragma once

#include <string>

#include "model/block.hpp"
#include "odt/writing.hpp"

namespace greffier::odt {

// Appends a table of a presented tree, as wide as the text: header rows repeat on each page, short
// rows do not split.
void append_table(std::string& out, const model::Table& table, Writing& writing,
                  bool page_break_before);

}  // namespace greffier::odt
