// styles.xml of a built-in template: the charte as ODF styles (ODF 1.3 part 3 § 3.15).
#pragma once

#include <string>

#include "odt/writing.hpp"
#include "office/style_sheet.hpp"

namespace greffier::odt {

// The list styles and the graphic style that styles.xml defines.
inline constexpr std::string_view kBulletStyle = "Puces";
inline constexpr std::string_view kNumberStyle = "Numérotation";
inline constexpr std::string_view kGraphicStyle = "Graphics";

// The header and footer stories, as XML.
struct Stories {
  std::string first_header, header, footer;
  std::string automatic;          // the automatic styles they need
  std::string first_footer = {};  // when the first page has its own
};

// The names that the styles of `sheet` get, to write content with.
[[nodiscard]] TemplateStyles template_styles(const office::StyleSheet& sheet);

[[nodiscard]] std::string styles_part(const office::StyleSheet& sheet, const Stories& stories);

// office:font-face-decls for the fonts of a style sheet.
[[nodiscard]] std::string font_declarations(const office::StyleSheet& sheet);

}  // namespace greffier::odt
