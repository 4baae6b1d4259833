// One style of a charte as style:style (ODF 1.3 part 3 § 16.2).
#pragma once

#include <functional>
#include <string>

#include "office/style_sheet.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

// The style:name of a role's style; "" when a style may not refer to it.
using StyleNames = std::function<std::string(office::Role)>;

// `text_width` in millimetres: where right tabs stand.
void write_style(xml::Writer& out, const office::Style& style, double text_width,
                 const StyleNames& names);

}  // namespace greffier::odt
