// The page numbers of the tables of contents of an ODT body.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "office/page_entries.hpp"

namespace greffier::odt {

// Those of the entries that contents_writer.hpp writes, in content.xml: links to bookmarks that end
// with a tab and a number.
[[nodiscard]] std::vector<office::PageEntry> page_entries(std::string_view content);

// A copy of content.xml with a probe: references (ODF 1.3 part 3 § 7.7.6) to the pages as Writer
// prints them, which it calls the format « template »: roman numbers stay roman.
[[nodiscard]] std::string with_probe(std::string_view content,
                                     std::span<const std::string> anchors);

}  // namespace greffier::odt
