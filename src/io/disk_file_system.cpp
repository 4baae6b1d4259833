#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>

#include "io/failures.hpp"
#include "io/file_system.hpp"
#include "io/messages.hpp"
#include "io/replacement.hpp"

namespace greffier::io {

namespace {

// 0 or an errno; ENXIO for what is neither a file nor a folder.
int read_file(const std::string& path, std::size_t limit, std::string& out) {
  // Without O_NONBLOCK, opening a pipe waits for its other end.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return errno;
  if (S_ISDIR(status.st_mode)) return EISDIR;
  if (!S_ISREG(status.st_mode)) return ENXIO;
  return read_all(file.number(), static_cast<std::size_t>(status.st_size), limit, out);
}

int write_file(std::filesystem::path path, std::string_view bytes) {
  if (const int error = follow_links(path)) return error;
  if (const int error = check_target(path)) return error;
  Folders folders;
  if (const int error = folders.create(path.parent_path())) return error;
  Replacement replacement(path);
  if (const int error = replacement.create()) return error;
  if (const int error = replacement.write(bytes)) return error;
  if (const int error = replacement.take_place()) return error;
  folders.keep();
  return 0;
}

bool has_type(const std::string& path, mode_t type) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & S_IFMT) == type;
}

}  // namespace

diag::Result<std::string> DiskFileSystem::read(const std::string& path, std::size_t limit) const {
  std::string bytes;
  const int error = read_file(path, limit, bytes);
  if (error == EFBIG) return diag::make(kReadTooLarge, {}, path, limit);
  if (error != 0) return read_failure(error, path);
  return bytes;
}

diag::Status DiskFileSystem::write_atomically(const std::string& path, std::string_view bytes) {
  if (const int error = write_file(path, bytes)) return write_failure(error, path);
  return diag::success();
}

bool DiskFileSystem::is_file(const std::string& path) const {
  return has_type(path, S_IFREG);
}

bool DiskFileSystem::is_directory(const std::string& path) const {
  return has_type(path, S_IFDIR);
}

std::vector<std::string> DiskFileSystem::files_in(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code failed;
  std::filesystem::directory_iterator entry(folder, failed);
  for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed))
    if (is_file(entry->path().string())) names.push_back(entry->path().filename().string());
  std::ranges::sort(names);
  return names;
}

std::string DiskFileSystem::real_path(const std::string& path) const {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? std::string() : real.string();
}

}  // namespace greffier::io
