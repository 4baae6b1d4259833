// Sections (ODF 1.3 part 3 § 5.4) named after a list, or with a condition, said as tags.
#pragma once

#include <vector>

#include "office/native_fields.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// True for a section that its condition hides.
[[nodiscard]] bool is_conditional_section(const xml::Node& node);

// What takes the place of a section. It repeats what it holds over the list that it is named after,
// if there is one in the data. One with a condition stands there twice: as it was, for data that
// lack the names of the condition, and without it, for the others; `around`, the number of such
// sections around it, limits that.
[[nodiscard]] std::vector<xml::Node> rewrite_section(xml::Node section, int around,
                                                     office::FieldReport& report);

}  // namespace greffier::odt
