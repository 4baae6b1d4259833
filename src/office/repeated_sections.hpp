// Loops over a section break (rule 7 of the scope rules).
#pragma once

#include "office/dialect.hpp"
#include "office/page_breaks.hpp"
#include "office/tag_markers.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Where a section is told by the paragraph that ends it (OOXML), a loop that ends one and goes on
// in the next leaves its last blocks without an end in all passes but the last: they would get the
// page, the columns and the headers of the first blocks of the next pass. Each of these passes then
// ends that section, too, as the one behind the loop is ended. The markers of control tags are
// siblings (lifting.hpp).
void repeat_section_ends(xml::Node& root, Markers& markers, const Dialect& dialect);

// Where a page style begins with a block (ODF), a loop over such a block would leave its first
// blocks, in all passes but the first, on the page style that the pass before ended with. They then
// begin a page with the style that was in force before the loop. Before settle_breaks().
void repeat_page_styles(xml::Node& root, Markers& markers, PageBreaks& breaks,
                        const Dialect& dialect);

}  // namespace greffier::office
