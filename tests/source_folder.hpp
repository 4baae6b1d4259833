// Where tests find what is committed.
#pragma once

#include <string>
#include <string_view>

namespace greffier {

// The absolute path of a file or folder of the repository: "fixtures", "tests/office/cases/x.txt".
// The folder is compiled into this function alone, so that other objects are alike in every clone.
[[nodiscard]] std::string in_source(std::string_view path);

}  // namespace greffier
