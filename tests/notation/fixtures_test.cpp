// Notes that were written are read as what they say: every fixture, twice.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "ingest/notes.hpp"
#include "model/dump.hpp"
#include "notation/notes.hpp"
#include "notation/same_notes.hpp"

namespace {

using namespace greffier;

std::vector<std::filesystem::path> fixtures() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(GREFFIER_SOURCE_DIR "/fixtures"))
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

std::string content(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

model::Document read(const std::string& notes) {
  diag::Sink sink;
  return ingest::read_notes(notes, 1, sink);
}

std::string shown(model::Document document) {
  document.body = notation::tidied(std::move(document.body));
  return model::dump(document);
}

}  // namespace

TEST_CASE("notes written from what was read are read as the same", "[notation]") {
  const auto paths = fixtures();
  REQUIRE(paths.size() > 30);
  for (const auto& path : paths) {
    const model::Document first = read(content(path));
    const std::string written = notation::write_notes(first);
    const model::Document again = read(written);
    INFO(path.filename().string() << "\n" << written);
    CHECK(shown(again) == shown(first));
    CHECK(notation::same_notes(again, first));
    CHECK(notation::write_notes(again) == written);
  }
}
