// What an unquoted word of YAML is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/value.hpp"

namespace greffier::ingest {

// The value of a plain scalar: nothing (empty, ~, null), true/false/oui/non/vrai/faux (any of x,
// X…, XX), an ISO date that exists, a whole or decimal number. A number whose usual form is not the
// very text (007, 1.10, 0612345678, +33…, 1e3) is a code, a version or a telephone: text, as
// everything else. 14:30 is text too, never a sexagesimal number (YAML 1.1).
[[nodiscard]] model::Value plain_scalar(std::string_view text);

// The whole text as an integer of 64 bits, or nothing.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);

}  // namespace greffier::ingest
