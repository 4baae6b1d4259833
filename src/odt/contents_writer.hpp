// The table of contents as ODF, filled (ODF 1.3 part 3 § 8.3).
#pragma once

#include <span>
#include <string>

#include "odt/writing.hpp"

namespace greffier::odt {

// The index with an entry for each heading of `depth` levels at most; `pages` holds one number per
// heading. `index` is its number in the document.
[[nodiscard]] std::string contents_xml(Writing& writing, std::span<const int> pages, int index);

}  // namespace greffier::odt
