// Neutral style properties as w:pPr and w:rPr content (ISO 29500-1 § 17.3).
#pragma once

#include <string>

#include "docx/ordered.hpp"
#include "office/style_sheet.hpp"

namespace greffier::docx {

// A colour without its '#', as WordprocessingML writes it.
[[nodiscard]] std::string hex(std::string_view color);
// The attributes of a border element: `<name w:val="single" …/>`, or w:val="nil" for none.
[[nodiscard]] std::string border_element(std::string_view name, const office::Border& border);

void add_paragraph_properties(Ordered& out, const office::ParagraphProperties& properties,
                              double text_width);
void add_run_properties(Ordered& out, const office::TextProperties& properties);

}  // namespace greffier::docx
