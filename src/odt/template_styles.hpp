// The looks of a template, read from its parts.
#pragma once

#include "odt/writing.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// Finds the style of each role, the page, the outline numbering and the list styles in styles.xml,
// and the look of tables in the first table of content.xml that has a header row (what a user
// restyles there, every table takes).
[[nodiscard]] TemplateStyles read_styles(const xml::Node& styles, const xml::Node& content);

}  // namespace greffier::odt
