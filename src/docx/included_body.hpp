// The text of an included document, without what belongs to the document only.
#pragma once

#include <vector>

#include "docx/dialect.hpp"
#include "office/identifiers_apart.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// The blocks of the w:body in `document`: no pages (w:sectPr), comments and permissions; tracked
// changes are taken as accepted (ISO 29500-1 § 17.13.5).
[[nodiscard]] std::vector<xml::Node> included_body(const xml::Node& document);
// Does the same inside one element.
void clean_included(xml::Node& node);

// When `paragraph` starts a page (w:pageBreakBefore), the first paragraph of `blocks` does so
// afterwards.
void keep_page_start(const xml::Node& paragraph, const Dialect& dialect,
                     std::vector<xml::Node>& blocks);

// Fields name bookmarks in their instructions: those that were renamed follow.
void rename_in_fields(xml::Node& node, const office::Renamed& renamed);

}  // namespace greffier::docx
