// The standard input.
#pragma once

#include <istream>
#include <string>

namespace greffier::cli {

// All of it, as far as files are read; "" for none.
[[nodiscard]] std::string read_all(std::istream* in);

}  // namespace greffier::cli
