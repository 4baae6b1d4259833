#include "io/replacement.hpp"

#include <atomic>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

namespace greffier::io {

namespace fs = std::filesystem;

namespace {

constexpr int kMostLinks = 40;    // as Linux does
constexpr int kMostNames = 1000;  // tries for a name that nobody has
constexpr mode_t kPermissions = S_IRWXU | S_IRWXG | S_IRWXO;

int status_of(const fs::path& path, struct stat& status) {
  return ::stat(path.c_str(), &status) == 0 ? 0 : errno;
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

fs::path temporary_name(const fs::path& target) {
  static std::atomic<unsigned> count = 0;
  return target.parent_path() / fmt::format(".greffier-{}-{}.tmp", ::getpid(), ++count);
}

}  // namespace

Folders::~Folders() {
  if (is_kept_) return;
  for (auto it = created_.rbegin(); it != created_.rend(); ++it) ::rmdir(it->c_str());
}

int Folders::create(const fs::path& folder) {
  std::vector<fs::path> missing;
  struct stat status {};
  for (fs::path at = folder; !at.empty() && status_of(at, status) == ENOENT;
       at = at.parent_path()) {
    missing.push_back(at);
  }
  for (auto it = missing.rbegin(); it != missing.rend(); ++it) {
    if (::mkdir(it->c_str(), kPermissions) == 0) {
      created_.push_back(*it);
    } else if (errno != EEXIST) {
      return errno;
    }
  }
  return 0;
}

int Folders::flush() const {
  for (const fs::path& folder : created_)
    if (const int error = flush_folder(folder.parent_path())) return error;
  return 0;
}

Replacement::Replacement(fs::path target, Naming naming)
    : target_(std::move(target)), naming_(naming) {}

Replacement::~Replacement() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

int Replacement::create() {
  if (naming_ == Naming::first) return create_named();
  file_.reset(::open(folder_of(target_).c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, kNewFile));
  return file_.is_open() ? 0 : errno;
}

int Replacement::create_named() {
  for (int i = 0; i < kMostNames; ++i) {
    fs::path name = temporary_name(target_);
    file_.reset(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFile));
    if (file_.is_open()) {
      temporary_ = std::move(name);
      return 0;
    }
    if (errno != EEXIST) break;
  }
  return errno;
}

int Replacement::write(std::string_view bytes, bool flushes) {
  keep_permissions();
  if (const int error = write_all(file_.number(), bytes)) return error;
  if (const int error = flushes ? flush(file_.number()) : 0) return error;
  if (naming_ == Naming::first) return file_.close();
  Descriptor twin(::fcntl(file_.number(), F_DUPFD_CLOEXEC, 0));  // it is named while it is open
  return twin.is_open() ? twin.close() : errno;
}

// The name of the target when nobody has it yet, else one beside it.
int Replacement::give_name() {
  const std::string open = fmt::format("/proc/self/fd/{}", file_.number());
  fs::path name = target_;
  for (int i = 0; i < kMostNames; ++i, name = temporary_name(target_)) {
    if (::linkat(AT_FDCWD, open.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
      if (i > 0) temporary_ = std::move(name);
      return 0;
    }
    if (errno != EEXIST) break;
  }
  return errno;
}

int Replacement::take_place() {
  if (naming_ == Naming::last) {
    if (const int error = give_name()) return error;
    if (temporary_.empty()) return 0;
  }
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return errno;
  temporary_.clear();
  return 0;
}

// Those of the file that is replaced. Its owner and group too, where the user may give them: a
// file of a colleague stays hers when an administrator writes it.
void Replacement::keep_permissions() {
  struct stat old {};
  struct stat own {};
  if (::fstat(file_.number(), &own) != 0) return;
  time_ = own.st_mtime;
  if (status_of(target_, old) != 0) return;
  if (old.st_uid != own.st_uid || old.st_gid != own.st_gid) {
    [[maybe_unused]] const int courtesy = ::fchown(file_.number(), old.st_uid, old.st_gid);
  }
  (void)::fchmod(file_.number(), old.st_mode & kPermissions);
}

int flush_folder(const fs::path& folder) {
  const fs::path path = folder.empty() ? fs::path(".") : folder;
  const Descriptor open(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open.is_open()) return errno == EACCES ? 0 : errno;
  return flush(open.number());
}

int follow_links(fs::path& path) {
  std::error_code error;
  for (int i = 0; i < kMostLinks; ++i) {
    const fs::path next = fs::read_symlink(path, error);
    if (error) return 0;  // not a link; what else is wrong with it shows later
    path = path.parent_path() / next;
  }
  return ELOOP;
}

int check_target(const fs::path& target) {
  if (!target.has_filename()) return target.empty() ? ENOENT : EISDIR;
  struct stat status {};
  const int error = status_of(target, status);
  if (error != 0) return error == ENOENT ? 0 : error;
  if (S_ISDIR(status.st_mode)) return EISDIR;
  if (!S_ISREG(status.st_mode)) return ENXIO;
  return ::access(target.c_str(), W_OK) == 0 ? 0 : errno;
}

}  // namespace greffier::io
