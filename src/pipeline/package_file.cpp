#include "pipeline/package_file.hpp"

#include <utility>

namespace greffier::pipeline {

std::optional<package::Package> read_package_file(const std::string& path,
                                                  const io::FileSystem& files, diag::Sink& sink) {
  auto bytes = files.read(path);
  if (!bytes) {
    sink.add(bytes.error());
    return std::nullopt;
  }
  auto package = package::read(std::move(*bytes), path);
  if (package) return std::move(*package);
  sink.add(package.error());
  return std::nullopt;
}

}  // namespace greffier::pipeline
