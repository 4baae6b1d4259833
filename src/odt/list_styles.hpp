// List styles as ODF (ODF 1.3 part 3 § 16.30).
#pragma once

#include <string_view>

#include "office/style_sheet.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

// style:num-format: "1", "I", "A", "a", "" for none.
[[nodiscard]] std::string_view num_format(office::NumberFormat format);

// Writes a text:list-style of nine levels; `name` is its display name.
void write_bullet_style(xml::Writer& out, std::string_view name, const office::ListLook& look);
void write_number_style(xml::Writer& out, std::string_view name, const office::ListLook& look);

}  // namespace greffier::odt
