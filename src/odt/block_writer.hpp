// Blocks as ODF: paragraphs, headings, lists, sections with columns (ODF 1.3 part 3 § 5 and § 9).
#pragma once

#include <optional>
#include <string>

#include "model/block.hpp"
#include "odt/writing.hpp"
#include "office/page_breaks.hpp"

namespace greffier::odt {

// How paragraphs without a role of their own are set.
struct Setting {
  office::Role base = office::Role::text;
  model::Align align = model::Align::automatic;
  std::optional<office::PageStart> page = {};  // that the first block begins
  bool holds_pages = true;                     // false in a cell, a header, a note: breaks are left
};

// Appends presented blocks (office/presentation.hpp) where ODF allows block content. True when a
// page break ends them, which what follows is to make.
bool append_blocks(std::string& out, const model::Blocks& blocks, Writing& writing,
                   const Setting& setting = {});

// Appends inlines with their footnotes inside an open paragraph; see append_inlines.
void append_text(std::string& out, const model::Inlines& inlines, Writing& writing);

}  // namespace greffier::odt
