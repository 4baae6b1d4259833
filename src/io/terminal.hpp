// What the standard streams of the process are connected to.
#pragma once

namespace greffier::io {

// True when the standard error is read by a person at a terminal, not by a file or a program.
[[nodiscard]] bool standard_error_is_terminal();

}  // namespace greffier::io
