// A guess at the page of each heading, for a table of contents that is filled before any layout.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "office/outline.hpp"
#include "office/style_sheet.hpp"

namespace greffier::office {

// The names of what takes room in a body, per format.
struct BodyNames {
  std::string_view paragraph;   // "text:p", "w:p"
  std::string_view heading;     // "text:h"; the paragraph's name where headings are paragraphs
  std::string_view row;         // "table:table-row", "w:tr"
  std::string_view cell;        // "table:table-cell", "w:tc"
  std::string_view page_break;  // a mark that starts a page inside the XML, "" when none
  std::string_view instruction = {};  // what only programs read: "w:instrText", "" when none
};

// One page number per entry (entries in document order, HeadingEntry::offset into `body`), counting
// lines of text at the page's size and the body's font. An estimate: say so to the user.
[[nodiscard]] std::vector<int> estimate_pages(std::string_view body, const BodyNames& names,
                                              std::span<const HeadingEntry> entries,
                                              const Page& page);

}  // namespace greffier::office
