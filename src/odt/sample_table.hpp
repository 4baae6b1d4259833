// The table of a template that tables look like.
#pragma once

#include <string>

#include "office/style_sheet.hpp"
#include "office/table_sample.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// How that table looks: its cells, and what is made of its first one. `sample` stays empty where
// there is none.
struct SampleTable {
  office::TableSample sample;
  office::TableLook look;
};

// The first table with a header row whose cells say how they look, failing that the first one that
// can be seen, in `content` (the root of content.xml). A table that only puts things side by side
// is no sample. `styles` is the root of styles.xml.
[[nodiscard]] SampleTable read_sample_table(const xml::Node& styles, const xml::Node& content);

// Forgets the colour of headings where that paragraph style has it anyway.
void leave_to_style(office::TableSample& sample, const xml::Node& styles, const std::string& style);

}  // namespace greffier::odt
