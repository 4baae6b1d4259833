// The files of templates/ that are built into the program, so that it needs no data folder.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace greffier::pipeline {

// What `templates/<path>` was at build time; YAML became JSON there (src/embedding), under the
// extension .json. Lives as long as the program.
[[nodiscard]] std::optional<std::string_view> resource(std::string_view path);
// Every built-in path, sorted.
[[nodiscard]] std::vector<std::string_view> resource_paths();

}  // namespace greffier::pipeline
