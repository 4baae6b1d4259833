// word/styles.xml of a built-in template: the charte as Word styles (ISO 29500-1 § 17.7).
#pragma once

#include <string>

#include "docx/writing.hpp"
#include "office/style_sheet.hpp"

namespace greffier::docx {

// The names that the styles of `sheet` get, to write content with.
[[nodiscard]] TemplateStyles template_styles(const office::StyleSheet& sheet);

[[nodiscard]] std::string styles_part(const office::StyleSheet& sheet);

}  // namespace greffier::docx
