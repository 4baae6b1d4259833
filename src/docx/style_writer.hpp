// One style of a charte as w:style (ISO 29500-1 § 17.7.4.17).
#pragma once

#include <functional>
#include <string>

#include "office/style_sheet.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

struct StyleSetting {
  // The w:styleId of a role's style; "" when a style may not refer to it.
  std::function<std::string(office::Role)> ids;
  double text_width = 165;  // millimetres: where right tabs stand
  bool has_outline = true;  // headings are numbered by the list of the outline
};

// The style of tables, kTableStyle, as w:style, made from the style `base` ("" for none).
void write_table_style(xml::Writer& out, const office::TableLook& look, std::string_view base);

void write_style(xml::Writer& out, const office::Style& style, const StyleSetting& setting);

}  // namespace greffier::docx
