// The looks of a template, read from its parts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "docx/dialect.hpp"
#include "docx/writing.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// What styles.xml says: the style of each role, the table style, the outline levels.
struct StylesRead {
  TemplateStyles looks;
  Dialect::StyleLevels heading_levels;
  Dialect::StyleLevels list_levels;
  StyledLists lists;
  Dialect::PageStarts page_starts;
};

// The w:abstractNumId of the list of that w:numId; nothing when there is none.
[[nodiscard]] std::optional<int> abstract_list(const xml::Node& numbering, std::string_view list);

// `numbering` is the root of word/numbering.xml, or null.
[[nodiscard]] StylesRead read_styles(const xml::Node& styles, const xml::Node* numbering,
                                     const xml::Node& document);

}  // namespace greffier::docx
