// What cmake/GreffierTemplates.cmake writes into the build folder.
#pragma once

#include <span>
#include <string_view>

namespace greffier::pipeline {

struct Embedded {
  std::string_view path;  // from templates/
  std::string_view bytes;
};

// Sorted by path.
[[nodiscard]] std::span<const Embedded> embedded();

}  // namespace greffier::pipeline
