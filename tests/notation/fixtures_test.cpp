// Notes that were written are read as what they say: every fixture, and the cases of the reader.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "notation/again.hpp"
#include "source_folder.hpp"

namespace {

using namespace greffier;
using namespace greffier::notation::tests;

std::vector<std::filesystem::path> files(const std::string& folder, std::string_view extension) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == extension) paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

// The texts of a test of the reader: notes, and the trees they give, which are texts as good as
// others.
std::vector<std::string> raw_strings(const std::string& source) {
  std::vector<std::string> texts;
  constexpr std::string_view kOpen = "R\"_(";
  for (std::size_t at = source.find(kOpen); at != std::string::npos; at = source.find(kOpen, at)) {
    at += kOpen.size();
    texts.push_back(source.substr(at, source.find(")_\"", at) - at));
  }
  return texts;
}

std::vector<std::string> plain_strings(const std::string& source) {
  std::vector<std::string> texts;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source[at] != '"') continue;
    std::string text;
    for (++at; at < source.size() && source[at] != '"' && source[at] != '\n'; ++at) {
      const bool escape = source[at] == '\\' && at + 1 < source.size();
      if (escape) ++at;
      text += escape && source[at] == 'n' ? '\n' : escape && source[at] == 't' ? '\t' : source[at];
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

TEST_CASE("fixtures written anew say the same", "[notation]") {
  const auto paths = files(in_source("fixtures"), ".md");
  REQUIRE(paths.size() > 30);
  for (const auto& path : paths) {
    INFO(path.filename().string());
    check_again(read(content(path)));
  }
}

TEST_CASE("the reader's cases written anew say the same", "[notation]") {
  std::size_t count = 0;
  for (const auto& path : files(in_source("tests/ingest"), ".cpp"))
    for (const auto& texts : {raw_strings(content(path)), plain_strings(content(path))})
      for (const std::string& text : texts) {
        INFO(path.filename().string() << "\n" << text << "\n=====");
        check_again(read(text));
        ++count;
      }
  CHECK(count > 1000);
}
