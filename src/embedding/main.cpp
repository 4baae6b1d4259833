// `embed-templates OUTPUT.cpp DIRECTORY FILE...`: FILEs are paths in DIRECTORY. Runs while the
// program is built (cmake/GreffierTemplates.cmake) and is not installed.
#include <span>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "embedding/templates.hpp"
#include "io/file_system.hpp"

namespace {

using namespace greffier;

void embed(const std::string& output, const std::string& directory, std::span<char* const> paths,
           diag::Sink& sink) {
  io::DiskFileSystem disk;
  std::vector<embedding::File> files;
  for (const char* path : paths) {
    auto bytes = disk.read(directory + "/" + path);
    if (!bytes) return sink.add(bytes.error());
    files.push_back({path, std::move(*bytes)});
  }
  files = embedding::embedded_forms(files, sink);
  if (!sink.diagnostics().empty()) return;
  const diag::Status status = disk.write_atomically(output, embedding::source_of(std::move(files)));
  if (!status) sink.add(status.error());
}

}  // namespace

int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() < 4) {
    fmt::print("usage: embed-templates OUTPUT.cpp DIRECTORY FILE...\n");
    return 2;
  }
  diag::Sink sink;
  embed(arguments[1], arguments[2], arguments.subspan(3), sink);
  for (const diag::Diagnostic& problem : sink.diagnostics())
    fmt::print("{}\n", diag::text_of(problem, diag::Language::english));
  return sink.diagnostics().empty() ? 0 : 1;
}
