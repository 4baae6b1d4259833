// The small parts of a DOCX package: content types, metadata, settings (ISO 29500-2 § 10 and § 11).
#pragma once

#include <string>
#include <string_view>

#include "model/metadata.hpp"
#include "office/style_sheet.hpp"
#include "package/package.hpp"

namespace greffier::docx {

[[nodiscard]] std::string core_part(const model::Metadata& metadata);
[[nodiscard]] std::string custom_part(const model::Metadata& metadata);
[[nodiscard]] std::string app_part();
[[nodiscard]] std::string settings_part(const office::StyleSheet& sheet);
[[nodiscard]] std::string font_table_part(const office::StyleSheet& sheet);
// word/footnotes.xml with the two separators and nothing else.
[[nodiscard]] std::string footnotes_part();
// [Content_Types].xml for the parts of a package, by name and extension. `known` is the part that
// it replaces ("" for none): what it says of parts that are still there is kept.
[[nodiscard]] std::string content_types_part(const package::Package& package,
                                             std::string_view known);

}  // namespace greffier::docx
