// Bytes as C++ source, for what the build writes into the program.
#pragma once

#include <string>
#include <string_view>

namespace greffier::text {

// A string literal of any bytes, in lines of 32: literals compile much faster than lists of
// numbers.
[[nodiscard]] std::string cpp_literal(std::string_view bytes);

}  // namespace greffier::text
