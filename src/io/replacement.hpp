// The steps of an atomic write on a disk. Functions that answer an int answer 0 or an errno.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "io/posix_file.hpp"

namespace greffier::io {

// The folders above a file that is about to be written. Those it created go when it does, unless
// they are kept.
class Folders {
 public:
  Folders() = default;
  ~Folders();
  Folders(const Folders&) = delete;
  Folders& operator=(const Folders&) = delete;

  [[nodiscard]] int create(const std::filesystem::path& folder);
  void keep() { created_.clear(); }

 private:
  std::vector<std::filesystem::path> created_;  // outermost first
};

// A new file beside `target`, under a name of its own, that takes its place. It is removed when it
// goes before that.
class Replacement {
 public:
  explicit Replacement(std::filesystem::path target);
  ~Replacement();
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  // To be called in this order, until one fails.
  [[nodiscard]] int create();
  [[nodiscard]] int write(std::string_view bytes, bool flushes);
  [[nodiscard]] int take_place();

 private:
  void keep_permissions();

  std::filesystem::path target_;
  std::filesystem::path temporary_;  // empty when there is none
  Descriptor file_;
};

// Where a write to `path` goes: links are followed, also one that leads nowhere yet. ELOOP when
// there are too many.
[[nodiscard]] int follow_links(std::filesystem::path& path);

// Whether `target` may be written: EISDIR, ENXIO (a device or a pipe), EACCES.
[[nodiscard]] int check_target(const std::filesystem::path& target);

}  // namespace greffier::io
