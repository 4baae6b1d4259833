// Text whose spaces survive: ODF readers drop white space at the ends of a paragraph and make one
// space of several (ODF 1.3 part 3 § 6.1.2).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "office/paragraph_changes.hpp"

namespace greffier::odt {

// `text` as XML between the characters `before` and `behind` ('\0' at an end of the paragraph): a
// space that stands beside a blank or an end becomes text:s, tabs and line ends their elements.
[[nodiscard]] std::string spaced_text(std::string_view text, char before, char behind);

// The spaces of the text, as offsets, that stay but would be dropped because a change takes away
// what stood between them and another blank.
[[nodiscard]] std::vector<std::size_t> exposed_spaces(const office::ParagraphSource& source,
                                                      const std::vector<office::Change>& changes);

}  // namespace greffier::odt
