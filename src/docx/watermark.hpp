// A word across every page, as Word's own watermarks are: a shape of text in each header (VML, ISO
// 29500-4 § 19.1; Word reads and removes it by its name).
#pragma once

#include <string_view>

#include "package/package.hpp"

namespace greffier::docx {

// Puts the word into every header of the document. False when it has none, or one that cannot be
// read.
[[nodiscard]] bool set_watermark(package::Package& package, std::string_view text);

}  // namespace greffier::docx
