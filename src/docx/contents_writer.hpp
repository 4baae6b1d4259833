// The table of contents as WordprocessingML, filled: a TOC field with its result (ISO 29500-1
// § 17.16.5.68).
#pragma once

#include <span>
#include <string>

#include "docx/writing.hpp"

namespace greffier::docx {

// The content control with an entry for each heading of three levels at most; `pages` holds one
// number per heading.
[[nodiscard]] std::string contents_xml(Writing& writing, std::span<const int> pages, int index);

}  // namespace greffier::docx
