// The looks of a template, read from its parts.
#pragma once

#include <map>
#include <string>

#include "docx/writing.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// What styles.xml says: the style of each role, the table style, the outline levels.
struct StylesRead {
  TemplateStyles looks;
  std::map<std::string, int, std::less<>> heading_levels;  // by w:styleId, 1–6
};

// `numbering` is the root of word/numbering.xml, or null.
[[nodiscard]] StylesRead read_styles(const xml::Node& styles, const xml::Node* numbering,
                                     const xml::Node& document);

}  // namespace greffier::docx
