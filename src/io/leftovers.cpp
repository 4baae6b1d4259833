#include "io/leftovers.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace greffier::io {

namespace fs = std::filesystem;

namespace {

constexpr std::time_t kOld = 3600;  // seconds; a write takes some

// Takes the figures at the start of `text`; false when there are none.
bool take_figures(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(size);
  return size > 0;
}

bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

// As replacement.cpp names them.
bool is_temporary_name(std::string_view name) {
  return take(name, ".greffier-") && take_figures(name) && take(name, "-") && take_figures(name) &&
         name == ".tmp";
}

bool is_left_over(const fs::path& path, std::time_t now) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
         status.st_uid == ::geteuid() && status.st_mtime + kOld < now;
}

}  // namespace

// What cannot be read or removed stays: nobody asked for it.
void Leftovers::sweep(const std::string& folder, std::time_t now) {
  {
    const std::lock_guard lock(mutex_);
    if (!swept_.insert(folder).second) return;
  }
  std::error_code failed;
  fs::directory_iterator entry(folder.empty() ? "." : folder, failed);
  for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
    const fs::path& path = entry->path();
    if (is_temporary_name(path.filename().native()) && is_left_over(path, now))
      ::unlink(path.c_str());
  }
}

}  // namespace greffier::io
