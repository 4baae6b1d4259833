// A word across every page, as Writer's own watermarks (Format ▸ Watermark): a shape of text in
// each header (ODF 1.3 part 3 § 10.6.1; Writer knows it by its name).
#pragma once

#include <string_view>

#include "package/package.hpp"

namespace greffier::odt {

// Puts the word into every header of the page styles. False when there is none, or one that cannot
// be read.
[[nodiscard]] bool set_watermark(package::Package& package, std::string_view text);

}  // namespace greffier::odt
