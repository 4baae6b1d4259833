// What the standard streams of the process are connected to.
#pragma once

#include <string_view>

namespace greffier::io {

// Back to the first column, and erases to the end of the line (ECMA-48 § 8.3.41, EL).
inline constexpr std::string_view kEraseLine = "\r\x1b[K";

// True when the standard error is read by a person at a terminal, not by a file or a program.
[[nodiscard]] bool standard_error_is_terminal();

}  // namespace greffier::io
