// word/styles.xml and word/numbering.xml of a built-in template: the charte as Word styles
// (ISO 29500-1 § 17.7 and § 17.9).
#pragma once

#include <string>

#include "docx/writing.hpp"
#include "office/style_sheet.hpp"

namespace greffier::docx {

inline constexpr std::string_view kTableStyle = "TableauGreffier";
// The abstract numberings of numbering.xml, and the w:num of the headings.
inline constexpr int kOutlineNumbering = 0;
inline constexpr int kBulletNumbering = 1;
inline constexpr int kNumberNumbering = 2;
inline constexpr int kOutlineList = 1;

// The names that the styles of `sheet` get, to write content with.
[[nodiscard]] TemplateStyles template_styles(const office::StyleSheet& sheet);

[[nodiscard]] std::string styles_part(const office::StyleSheet& sheet);
[[nodiscard]] std::string numbering_part(const office::StyleSheet& sheet);

}  // namespace greffier::docx
