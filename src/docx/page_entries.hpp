// The page numbers of the tables of contents of a DOCX body.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "office/page_entries.hpp"

namespace greffier::docx {

// The results of the PAGEREF fields (ISO 29500-1 § 17.16.5.42) of word/document.xml.
[[nodiscard]] std::vector<office::PageEntry> page_entries(std::string_view document);

// A copy of word/document.xml with a probe: PAGEREF fields on a page behind the last one.
[[nodiscard]] std::string with_probe(std::string_view document,
                                     std::span<const std::string> anchors);

// A page, which LibreOffice tells in figures, as the section of its bookmark prints it: in roman
// numbers or letters (ISO 29500-1 § 17.6.12, w:pgNumType).
[[nodiscard]] std::string printed_label(std::string_view document, std::string_view anchor,
                                        const std::string& label);

}  // namespace greffier::docx
