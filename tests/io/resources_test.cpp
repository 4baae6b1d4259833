#include "io/resources.hpp"

#include <algorithm>

#include "io/disk.hpp"

namespace greffier::io {
namespace {

TEST_CASE("every file of templates/ is built in, and nothing else") {
  const fs::path root = GREFFIER_SOURCE_DIR "/templates";
  std::vector<std::string> on_disk;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) on_disk.push_back(entry.path().lexically_relative(root).string());
  }
  std::sort(on_disk.begin(), on_disk.end());
  const auto paths = resource_paths();
  CHECK(std::vector<std::string>(paths.begin(), paths.end()) == on_disk);
  CHECK_FALSE(on_disk.empty());
  for (const std::string& path : on_disk) {
    INFO(path);
    REQUIRE(resource(path));
    CHECK((*resource(path) == get((root / path).string())));
  }
}

TEST_CASE("what is not there is not found") {
  for (const char* path : {"", "/", "compte-rendu", "compte-rendu/", "zzz", "../CMakeLists.txt"}) {
    CHECK_FALSE(resource(path));
  }
}

}  // namespace
}  // namespace greffier::io
