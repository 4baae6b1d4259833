// The space under a table, which WordprocessingML gives to what follows it.
#pragma once

#include <string>
#include <string_view>

#include "docx/writing.hpp"

namespace greffier::docx {

// Points above a paragraph that follows a table, which has no space below itself.
inline constexpr double kAfterTable = 9;

// `xml`, fixed bytes of a template that stand right behind a table that was written, with that
// space above the paragraph that they begin with: one whose style is known to have less, and that
// has no spacing of its own.
[[nodiscard]] std::string spaced_after_table(std::string_view xml, const Writing& writing);

}  // namespace greffier::docx
