#include "io/overlay_file_system.hpp"

#include <algorithm>
#include <utility>

namespace greffier::io {

OverlayFileSystem::OverlayFileSystem(FileSystem& base, std::map<std::string, std::string> made)
    : base_(base) {
  made_.files = std::move(made);
}

diag::Result<std::string> OverlayFileSystem::read(const std::string& path,
                                                  std::size_t limit) const {
  return made_.is_file(path) ? made_.read(path, limit) : base_.read(path, limit);
}

diag::Status OverlayFileSystem::write_atomically(const std::string& path, std::string_view bytes,
                                                 Flush flush) {
  return base_.write_atomically(path, bytes, flush);
}

diag::Status OverlayFileSystem::append(const std::string& path, std::string_view bytes,
                                       Flush flush) {
  return base_.append(path, bytes, flush);
}

diag::Result<std::unique_ptr<Reading>> OverlayFileSystem::open(const std::string& path) const {
  return made_.is_file(path) ? made_.open(path) : base_.open(path);
}

bool OverlayFileSystem::is_file(const std::string& path) const {
  return made_.is_file(path) || base_.is_file(path);
}

bool OverlayFileSystem::is_directory(const std::string& path) const {
  return made_.is_directory(path) || base_.is_directory(path);
}

std::vector<std::string> OverlayFileSystem::files_in(const std::string& folder) const {
  std::vector<std::string> names = base_.files_in(folder);
  for (std::string& name : made_.files_in(folder)) names.push_back(std::move(name));
  std::ranges::sort(names);
  const auto repeated = std::ranges::unique(names);
  names.erase(repeated.begin(), repeated.end());
  return names;
}

std::string OverlayFileSystem::real_path(const std::string& path) const {
  return made_.is_file(path) ? made_.real_path(path) : base_.real_path(path);
}

}  // namespace greffier::io
