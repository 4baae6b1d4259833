// Bytes as flat files write them.
#pragma once

#include <string>
#include <string_view>

namespace greffier::readers {

// RFC 4648 § 4; white space between and signs that are none count for nothing.
[[nodiscard]] std::string base64_decoded(std::string_view text);

}  // namespace greffier::readers
