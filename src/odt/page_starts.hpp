// Page breaks that stand in the style of a paragraph (ODF 1.3 part 3 § 16.2, § 20.191).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "odt/included_styles.hpp"
#include "odt/page_styles.hpp"
#include "office/page_breaks.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// When `paragraph` starts a page by its automatic style (fo:break-before) or by the page style of
// any, the first of `blocks` does so afterwards, with a style of its own. `part` holds both.
void keep_page_start(const xml::Node& paragraph, std::vector<xml::Node>& blocks, xml::Node& part,
                     const PageStyles& page_styles, StyleNames& names);

// How a style says that what has it begins a page: the attributes of its style:style and those of
// its properties, with a space before each.
struct PageStartAttributes {
  std::string style, properties;
};
// Nothing for what begins none.
[[nodiscard]] PageStartAttributes attributes_of(const std::optional<office::PageStart>& start);

}  // namespace greffier::odt
