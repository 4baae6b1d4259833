// Whether the words of a document were changed.
#pragma once

#include <string>

#include "package/package.hpp"

namespace greffier::checks {

// A number that the letters and figures of the body give in their order (FNV-1a, 64 bits, in
// hexadecimal), whatever parts its words: for_each_body_paragraph() says what counts. A save by
// Writer or Word gives the same.
[[nodiscard]] std::string fingerprint(const package::Package& package);

}  // namespace greffier::checks
