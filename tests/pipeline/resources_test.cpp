#include "pipeline/resources.hpp"

#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "embedding/shared.hpp"
#include "ingest/json.hpp"
#include "io/file_system.hpp"
#include "source_folder.hpp"

namespace greffier::pipeline {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = in_source("templates");

std::string built_in_name(fs::path path) {
  if (path.extension() == ".yaml") path.replace_extension(".json");
  return path.string();
}

std::vector<fs::path> files_on_disk() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot))
    if (entry.is_regular_file()) paths.push_back(entry.path().lexically_relative(kRoot));
  return paths;
}

std::vector<embedding::File> library() {
  const io::DiskFileSystem disk;
  std::vector<embedding::File> files;
  for (const fs::path& path : files_on_disk()) {
    const auto bytes = disk.read((kRoot / path).string());
    REQUIRE(bytes.ok());
    files.push_back({path.generic_string(), *bytes});
  }
  return files;
}

TEST_CASE("every file of templates/ is built in, but what is only shared, and nothing else") {
  std::vector<std::string> on_disk;
  for (const fs::path& path : files_on_disk())
    if (!embedding::is_shared(path.generic_string())) on_disk.push_back(built_in_name(path));
  std::sort(on_disk.begin(), on_disk.end());
  const auto paths = resource_paths();
  CHECK(std::vector<std::string>(paths.begin(), paths.end()) == on_disk);
  CHECK_FALSE(on_disk.empty());
}

TEST_CASE("what is built in says what templates/ says") {
  const std::vector<embedding::File> files = library();
  for (const embedding::File& file : files) {
    if (embedding::is_shared(file.path)) continue;
    INFO(file.path);
    const auto built_in = resource(built_in_name(file.path));
    REQUIRE(built_in);
    diag::Sink sink;
    if (fs::path(file.path).extension() == ".yaml")
      CHECK((ingest::read_json(*built_in, diag::kNoSource, 1, sink) ==
             embedding::whole_description(file, files, sink)));
    else if (embedding::is_layout(file.path))
      CHECK((*built_in == embedding::whole_layout(file, files, sink)));
    else
      CHECK((*built_in == file.bytes));
    CHECK(sink.diagnostics().empty());
  }
}

TEST_CASE("what is not there is not found") {
  for (const char* path :
       {"", "/", "compte-rendu", "compte-rendu/", "compte-rendu/kind.yaml", "zzz"})
    CHECK_FALSE(resource(path));
}

}  // namespace
}  // namespace greffier::pipeline
