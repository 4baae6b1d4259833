// Texts inside JSON.
#pragma once

#include <string>
#include <string_view>

namespace greffier::diag {

// `text` as a JSON string with its quotes (RFC 8259 § 7); bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace greffier::diag
