// Sections of a body (ISO 29500-1 § 17.6).
#pragma once

#include <string>
#include <string_view>

#include "office/style_sheet.hpp"

namespace greffier::docx {

// A w:sectPr of the page's size that goes on without a page break. `references` are header and
// footer references (and w:titlePg) that it carries, "" to go on with those before.
[[nodiscard]] std::string section_properties(const office::Page& page, int columns,
                                             double column_gap, bool continuous,
                                             std::string_view references = {});

// Ends a section with the last paragraph of `out`, which takes the w:sectPr into its properties.
// False, and nothing done, when `out` does not end with a paragraph or that paragraph ends one
// already.
bool end_section(std::string& out, std::string_view properties);

}  // namespace greffier::docx
