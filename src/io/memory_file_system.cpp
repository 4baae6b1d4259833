#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

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

class MemoryReading final : public Reading {
 public:
  explicit MemoryReading(std::string bytes) : bytes_(std::move(bytes)) {}

  diag::Result<std::size_t> read(std::span<char> out) override {
    const std::size_t size = bytes_.copy(out.data(), out.size(), at_);
    at_ += size;
    return size;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

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

int MemoryFileSystem::write_error(const std::string& name) const {
  if (refuse_writes) return ENOSPC;
  if (name.empty()) return ENOENT;
  if (name.ends_with('/') || is_folder(files, name)) return EISDIR;
  return is_under_file(files, name) ? ENOTDIR : 0;
}

diag::Status MemoryFileSystem::write_atomically(const std::string& path, std::string_view bytes,
                                                Flush /*flush*/) {
  const std::string name = plain(path);
  if (const int error = write_error(name)) return write_failure(error, path);
  files[name] = bytes;
  return diag::success();
}

diag::Status MemoryFileSystem::append(const std::string& path, std::string_view bytes,
                                      Flush /*flush*/) {
  const std::string name = plain(path);
  if (const int error = write_error(name)) return write_failure(error, path);
  files[name] += bytes;
  return diag::success();
}

diag::Result<std::unique_ptr<Reading>> MemoryFileSystem::open(const std::string& path) const {
  auto bytes = read(path);
  if (!bytes) return bytes.error();
  return std::unique_ptr<Reading>(std::make_unique<MemoryReading>(std::move(*bytes)));
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
