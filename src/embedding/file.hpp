// A file of templates/.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace greffier::embedding {

struct File {
  std::string path;  // from templates/, with '/'
  std::string bytes;
};

// The file of that path, or null.
[[nodiscard]] inline const File* find_file(std::span<const File> files, std::string_view path) {
  const auto found = std::ranges::find(files, path, &File::path);
  return found == files.end() ? nullptr : &*found;
}

}  // namespace greffier::embedding
