// Blocks as WordprocessingML: paragraphs, headings, lists, sections with columns.
#pragma once

#include <string>
#include <string_view>

#include "docx/writing.hpp"
#include "model/block.hpp"

namespace greffier::docx {

// How paragraphs without a role of their own are set.
struct Setting {
  office::Role base = office::Role::text;
  model::Align align = model::Align::automatic;
  bool must_end_with_paragraph = false;  // a cell or a note
  bool on_new_page = false;
  bool in_story = false;  // a header, a text box: as in a cell, page breaks are left out
};

// Appends presented blocks (office/presentation.hpp) where block content may stand. `relationships`
// are those of the part. True when a page break ends them, which what follows is to make.
bool append_blocks(std::string& out, const model::Blocks& blocks, Writing& writing,
                   Relationships& relationships, const Setting& setting = {});

// Appends inlines with their footnotes inside an open paragraph; see append_inlines.
void append_text(std::string& out, const model::Inlines& inlines, Writing& writing,
                 Relationships& relationships, std::string_view base = {});

}  // namespace greffier::docx
