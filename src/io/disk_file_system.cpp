#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

#include "io/failures.hpp"
#include "io/file_system.hpp"
#include "io/messages.hpp"
#include "io/replacement.hpp"

namespace greffier::io {

namespace {

// Opens a regular file and tells its size; 0 or an errno, ENXIO for what is neither a file nor a
// folder.
int open_file(const std::string& path, Descriptor& file, std::size_t& size) {
  // Without O_NONBLOCK, opening a pipe waits for its other end.
  file.reset(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return errno;
  if (S_ISDIR(status.st_mode)) return EISDIR;
  if (!S_ISREG(status.st_mode)) return ENXIO;
  size = static_cast<std::size_t>(status.st_size);
  return 0;
}

int read_file(const std::string& path, std::size_t limit, std::string& out) {
  Descriptor file;
  std::size_t size = 0;
  if (const int error = open_file(path, file, size)) return error;
  if (size > limit) return EFBIG;
  return read_all(file.number(), size, limit, out);
}

class DiskReading final : public Reading {
 public:
  explicit DiskReading(std::string path) : path_(std::move(path)) {}

  int open() {
    std::size_t size = 0;
    return open_file(path_, file_, size);
  }

  diag::Result<std::size_t> read(std::span<char> out) override {
    std::size_t size = 0;
    if (const int error = read_some(file_.number(), out, size)) return read_failure(error, path_);
    return size;
  }

 private:
  std::string path_;
  Descriptor file_;
};

int append_to_file(std::filesystem::path path, std::string_view bytes) {
  if (const int error = follow_links(path)) return error;
  if (const int error = check_target(path)) return error;
  Folders folders;
  if (const int error = folders.create(path.parent_path())) return error;
  Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, kNewFile));
  if (!file.is_open()) return errno;
  folders.keep();
  if (const int error = write_all(file.number(), bytes)) return error;
  return file.close();
}

int write_file(std::filesystem::path path, std::string_view bytes, Flush flush) {
  if (const int error = follow_links(path)) return error;
  if (const int error = check_target(path)) return error;
  Folders folders;
  if (const int error = folders.create(path.parent_path())) return error;
  Replacement replacement(path);
  if (const int error = replacement.create()) return error;
  if (const int error = replacement.write(bytes, flush == Flush::now)) return error;
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

diag::Status DiskFileSystem::write_atomically(const std::string& path, std::string_view bytes,
                                              Flush flush) {
  if (const int error = write_file(path, bytes, flush)) return write_failure(error, path);
  return diag::success();
}

diag::Status DiskFileSystem::append(const std::string& path, std::string_view bytes) {
  if (const int error = append_to_file(path, bytes)) return write_failure(error, path);
  return diag::success();
}

diag::Result<std::unique_ptr<Reading>> DiskFileSystem::open(const std::string& path) const {
  auto reading = std::make_unique<DiskReading>(path);
  if (const int error = reading->open()) return read_failure(error, path);
  return std::unique_ptr<Reading>(std::move(reading));
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
