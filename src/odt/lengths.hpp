// Lengths as ODF writes them (ODF 1.3 part 3 § 18.3.18).
#pragma once

#include <string_view>

namespace greffier::odt {

// A length in millimetres; `otherwise` when it is none.
[[nodiscard]] double length(std::string_view text, double otherwise);

}  // namespace greffier::odt
