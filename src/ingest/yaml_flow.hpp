// Where a quoted or bracketed value of YAML ends.
#pragma once

#include <cstddef>
#include <string_view>

namespace greffier::ingest {

// `text` starts with `"`, `'`, `[` or `{`: the length up to and with the sign that closes it, 0
// when nothing does. Quotes inside brackets count only where a value starts (l'agence is text).
[[nodiscard]] std::size_t enclosed_length(std::string_view text);

}  // namespace greffier::ingest
