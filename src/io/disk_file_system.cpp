#include <algorithm>
#include <cerrno>
#include <ctime>
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

// The file that a write to `path` goes to, its folders made.
int prepare(std::filesystem::path& path, Folders& folders) {
  if (const int error = follow_links(path)) return error;
  if (const int error = check_target(path)) return error;
  return folders.create(path.parent_path());
}

int append_to_file(const std::filesystem::path& path, std::string_view bytes, bool flushes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, kNewFile));
  if (!file.is_open()) return errno;
  if (const int error = write_all(file.number(), bytes)) return error;
  if (const int error = flushes ? flush(file.number()) : 0) return error;
  return file.close();
}

int replace(Replacement&& replacement, std::string_view bytes, bool flushes, std::time_t& time) {
  if (const int error = replacement.create()) return error;
  if (const int error = replacement.write(bytes, flushes)) return error;
  time = replacement.time();
  return replacement.take_place();
}

int replace(const std::filesystem::path& path, std::string_view bytes, bool flushes,
            std::time_t& time) {
  if (replace(Replacement(path, Naming::last), bytes, flushes, time) == 0) return 0;
  // What the file system lacks shows in many ways; what is wrong for both is told of this one.
  return replace(Replacement(path, Naming::first), bytes, flushes, time);
}

diag::Status settle(const std::filesystem::path& target, const Folders& folders,
                    const std::string& path) {
  int error = flush_folder(target.parent_path());
  if (error == 0) error = folders.flush();
  if (error != 0) return diag::make(kNotSettled, {}, path, error);
  return diag::success();
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
  std::filesystem::path target = path;
  Folders folders;
  std::time_t time = 0;
  int error = prepare(target, folders);
  if (error == 0) error = replace(target, bytes, flush == Flush::now, time);
  if (error != 0) return write_failure(error, path);
  folders.keep();
  leftovers_.sweep(target.parent_path().string(), time);
  return flush == Flush::now ? settle(target, folders, path) : diag::success();
}

diag::Status DiskFileSystem::append(const std::string& path, std::string_view bytes, Flush flush) {
  std::filesystem::path target = path;
  Folders folders;
  int error = prepare(target, folders);
  if (error == 0) error = append_to_file(target, bytes, flush == Flush::now);
  if (is_file(target.string())) folders.keep();
  if (error != 0) return write_failure(error, path);
  return flush == Flush::now ? settle(target, folders, path) : diag::success();
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
