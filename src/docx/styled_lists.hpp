// The lists that paragraph styles put their paragraphs into, without a word in the paragraphs.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "xml/tree.hpp"

namespace greffier::docx {

struct StyledList {
  xml::Node numbering;              // w:numPr
  std::optional<xml::Node> indent;  // w:ind of the style, which wins over the list's
};
// By w:styleId.
using StyledLists = std::map<std::string, StyledList, std::less<>>;

// Those of the styles that make list items, by `levels` (TextLooks::list_levels). `styles` is the
// root of word/styles.xml.
[[nodiscard]] StyledLists styled_lists(const xml::Node& styles,
                                       const std::map<std::string, int, std::less<>>& levels);

// Says of a paragraph itself what its style says of lists, so that the list may be another one in
// each pass of a loop. It looks as before: the list of a paragraph wins over the indent of its
// style (ISO 29500-1 § 17.9.23), so that it is said, too.
void say_list(xml::Node& paragraph, const StyledList& list);

}  // namespace greffier::docx
