// From error numbers of the system to messages.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"

namespace greffier::io {

// What to say when reading or writing `path` failed with `error` (an errno).
[[nodiscard]] diag::Diagnostic read_failure(int error, const std::string& path);
[[nodiscard]] diag::Diagnostic write_failure(int error, const std::string& path);

}  // namespace greffier::io
