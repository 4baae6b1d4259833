// The table of a template that tables look like.
#pragma once

#include <string>

#include "office/table_sample.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// What that table says beside its style. Borders and backgrounds of cells are elements as they
// stand in it (w:top…, w:shd, w:vAlign).
struct SampleTable {
  std::string style;             // w:styleId, "" for none
  std::string borders, margins;  // its w:tblBorders and w:tblCellMar, "" for none
  unsigned look = 0;             // the bits of its w:tblLook (ISO 29500-4 § 14.3.7)
  office::TableSample cells;     // empty where there is no such table
};

// The bits of w:tblLook.
inline constexpr unsigned kFirstRow = 0x20;
inline constexpr unsigned kLastRow = 0x40;

// The first table with a repeated header row that can be seen, failing that the first one that can
// be seen, in `document`: one that only puts things side by side is no sample. `styles` is the root
// of word/styles.xml.
[[nodiscard]] SampleTable read_sample_table(const xml::Node& styles, const xml::Node& document);

// Forgets the colour of headings where that paragraph style has it anyway.
void leave_to_style(office::TableSample& sample, const xml::Node& styles, const std::string& style);

}  // namespace greffier::docx
