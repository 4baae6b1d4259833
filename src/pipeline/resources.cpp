#include "pipeline/resources.hpp"

#include <algorithm>

#include "pipeline/embedded.hpp"

namespace greffier::pipeline {

std::optional<std::string_view> resource(std::string_view path) {
  const auto all = embedded();
  const auto found = std::ranges::lower_bound(all, path, {}, &Embedded::path);
  if (found == all.end() || found->path != path) return {};
  return found->bytes;
}

std::vector<std::string_view> resource_paths() {
  std::vector<std::string_view> paths;
  for (const Embedded& entry : embedded()) paths.push_back(entry.path);
  return paths;
}

}  // namespace greffier::pipeline
