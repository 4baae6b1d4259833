// The steps of an atomic write on a disk. Functions that answer an int answer 0 or an errno.
#pragma once

#include <ctime>
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
  void keep() { is_kept_ = true; }
  // Until the disk has the names of those it created.
  [[nodiscard]] int flush() const;

 private:
  std::vector<std::filesystem::path> created_;  // outermost first
  bool is_kept_ = false;
};

// Whether the new file has a name before it takes its place. One without a name (O_TMPFILE) leaves
// nothing behind whatever ends the program; not all file systems have that.
enum class Naming { last, first };

// A new file in the folder of `target`, that takes its place. It is removed when it goes before
// that.
class Replacement {
 public:
  Replacement(std::filesystem::path target, Naming naming);
  ~Replacement();
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  // To be called in this order, until one fails.
  [[nodiscard]] int create();
  [[nodiscard]] int write(std::string_view bytes, bool flushes);
  [[nodiscard]] int take_place();

  // When the file was made, by the clock of its disk, in seconds.
  [[nodiscard]] std::time_t time() const { return time_; }

 private:
  [[nodiscard]] int create_named();
  [[nodiscard]] int give_name();
  void keep_permissions();

  std::filesystem::path target_;
  Naming naming_;
  std::filesystem::path temporary_;  // empty when there is none
  Descriptor file_;
  std::time_t time_ = 0;
};

// Until the disk has the names in `folder`. A folder that the user may not read is believed.
[[nodiscard]] int flush_folder(const std::filesystem::path& folder);

// Where a write to `path` goes: links are followed, also one that leads nowhere yet. ELOOP when
// there are too many.
[[nodiscard]] int follow_links(std::filesystem::path& path);

// Whether `target` may be written: EISDIR, ENXIO (a device or a pipe), EACCES.
[[nodiscard]] int check_target(const std::filesystem::path& target);

}  // namespace greffier::io
