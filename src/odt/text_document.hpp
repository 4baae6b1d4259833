// Telling a text document from the other documents of ODF.
#pragma once

#include "xml/tree.hpp"

namespace greffier::odt {

// True for the root of the content.xml of a text: a spreadsheet is an ODF document, too, and its
// body tells (ODF 1.3 part 3 § 3.3).
[[nodiscard]] bool is_text_document(const xml::Node& content);

}  // namespace greffier::odt
