// A built-in layout and a charte become a real .docx that carries tags.
#pragma once

#include <string_view>

#include "office/layout.hpp"
#include "office/style_sheet.hpp"
#include "package/package.hpp"

namespace greffier::docx {

// The template as `greffier template new` exports it; `title` is its title in the metadata.
[[nodiscard]] package::Package write_template(const office::Layout& layout,
                                              const office::StyleSheet& sheet,
                                              std::string_view title);

}  // namespace greffier::docx
