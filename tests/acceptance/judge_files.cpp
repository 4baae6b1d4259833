// judge_files [--rough NAME,…] FILE|FOLDER…: what the judge of src/checks says of finished
// documents. Those that are rough hold tags or a broken outline on purpose. Exit status 1 when it
// finds anything.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "checks/judge.hpp"
#include "diag/render_text.hpp"
#include "package/package.hpp"

namespace {

namespace fs = std::filesystem;
using greffier::diag::Severity;

bool is_document(const fs::path& path) {
  return path.extension() == ".odt" || path.extension() == ".docx";
}

std::vector<fs::path> documents(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (is_document(entry.path())) found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The findings of one file; a rough one has its errors only.
void judge(const fs::path& path, bool rough, greffier::diag::Sink& sink) {
  const auto package = greffier::package::read(bytes_of(path), path.string());
  if (!package) return sink.add(package.error());
  greffier::diag::Sink found;
  greffier::checks::judge(*package, path.string(), found, {.literal_tags = rough});
  for (const auto& diagnostic : found.diagnostics())
    if (!rough || diagnostic.severity() == Severity::error) sink.add(diagnostic);
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string_view> paths(arguments + 1, arguments + count);
  std::string rough;
  if (paths.size() > 1 && paths[0] == "--rough") {
    rough = "," + std::string(paths[1]) + ",";
    paths.erase(paths.begin(), paths.begin() + 2);
  }
  greffier::diag::Sink sink;
  std::size_t judged = 0;
  for (const std::string_view given : paths) {
    for (const fs::path& path : documents(given)) {
      judge(path, rough.find("," + path.stem().string() + ",") != std::string::npos, sink);
      ++judged;
    }
  }
  for (const auto& diagnostic : sink.diagnostics())
    std::cout << greffier::diag::render_text(diagnostic, {}, greffier::diag::Language::english);
  std::cout << judged << " documents, " << sink.diagnostics().size() << " findings\n";
  return sink.diagnostics().empty() && judged > 0 ? 0 : 1;
}
