#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "io/failures.hpp"
#include "io/file_system.hpp"
#include "io/messages.hpp"

namespace greffier::io {

namespace {

using Files = std::map<std::string, std::string>;

std::string plain(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().string();
}

Files::const_iterator find(const Files& files, const std::string& path) {
  const auto found = files.find(path);
  return found == files.end() ? files.find(plain(path)) : found;
}

bool is_folder(const Files& files, const std::string& path) {
  std::string folder = plain(path);
  if (folder.empty() || folder == "." || folder == "/") return true;
  if (!folder.ends_with('/')) folder += '/';
  const auto first = files.lower_bound(folder);
  return first != files.end() && first->first.starts_with(folder);
}

// True when the path goes through a file.
bool is_under_file(const Files& files, std::filesystem::path path) {
  for (path = path.parent_path(); path.has_relative_path(); path = path.parent_path()) {
    if (files.contains(path.string())) return true;
  }
  return false;
}

}  // namespace

diag::Result<std::string> MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
  const auto found = find(files, path);
  if (found == files.end()) {
    const int error = is_folder(files, path)              ? EISDIR
                      : is_under_file(files, plain(path)) ? ENOTDIR
                                                          : ENOENT;
    return read_failure(error, path);
  }
  if (found->second.size() > limit) return diag::make(kReadTooLarge, {}, path, limit);
  return found->second;
}

diag::Status MemoryFileSystem::write_atomically(const std::string& path, std::string_view bytes) {
  const std::string name = plain(path);
  if (refuse_writes) return write_failure(ENOSPC, path);
  if (name.empty()) return write_failure(ENOENT, path);
  if (name.ends_with('/') || is_folder(files, name)) return write_failure(EISDIR, path);
  if (is_under_file(files, name)) return write_failure(ENOTDIR, path);
  files[name] = bytes;
  return diag::success();
}

bool MemoryFileSystem::is_file(const std::string& path) const {
  return find(files, path) != files.end();
}

bool MemoryFileSystem::is_directory(const std::string& path) const {
  return is_folder(files, path);
}

std::vector<std::string> MemoryFileSystem::files_in(const std::string& folder) const {
  std::string start = plain(folder);
  if (start == ".") start.clear();
  if (!start.empty() && !start.ends_with('/')) start += '/';
  std::vector<std::string> names;
  for (auto file = files.lower_bound(start); file != files.end(); ++file) {
    if (!file->first.starts_with(start)) break;
    std::string name = file->first.substr(start.size());
    if (name.find('/') == std::string::npos) names.push_back(std::move(name));
  }
  return names;
}

std::string MemoryFileSystem::real_path(const std::string& path) const {
  const std::string name = plain(path);
  if (const auto link = links.find(name); link != links.end()) return "/" + link->second;
  if (!is_file(name) && !is_directory(name)) return {};
  const std::string normal = normal_path(name);
  return normal == "." ? "/" : normal.starts_with('/') ? normal : "/" + normal;
}

}  // namespace greffier::io
