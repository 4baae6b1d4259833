// Files, behind an interface: the disk in the program, memory in tests.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/limits.hpp"
#include "diag/result.hpp"
#include "io/leftovers.hpp"

namespace greffier::io {

// Whether a write waits until the bytes are on the disk.
enum class Flush { now, later };

// A file that is being read. It stays what it was when it was opened.
class Reading {
 public:
  virtual ~Reading() = default;
  // Fills `out` from its start as far as the file goes on: fewer bytes only at its end, 0 after it.
  [[nodiscard]] virtual diag::Result<std::size_t> read(std::span<char> out) = 0;
};

// Paths are UTF-8 with '/' separators, as the user typed them; relative ones are taken from the
// working directory. Failures are diagnostics of cause `environment` that quote the path.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The bytes of a regular file; refuses directories, devices and pipes, and more than `limit`
  // bytes.
  [[nodiscard]] virtual diag::Result<std::string> read(
      const std::string& path, std::size_t limit = diag::limit(diag::Limit::file)) const = 0;
  // Writes beside `path` under a temporary name, flushes, and renames: an existing file is either
  // untouched or wholly replaced, and keeps its permissions. A link is written through. Missing
  // parent folders are created. On failure nothing is left, no folder either. Refuses folders,
  // devices, pipes and files that the user may not write.
  // With Flush::now the name of the file is on the disk too; when only that fails, the file is in
  // place all the same (`is_in_place`). With Flush::later, a power cut soon after may leave the
  // file empty.
  [[nodiscard]] virtual diag::Status write_atomically(const std::string& path,
                                                      std::string_view bytes,
                                                      Flush flush = Flush::now) = 0;
  // Writes behind what the file holds; makes it, and its folders, when it is not there. A failure
  // may leave a part of `bytes`. With Flush::now all that was ever appended is on the disk.
  [[nodiscard]] virtual diag::Status append(const std::string& path, std::string_view bytes,
                                            Flush flush) = 0;
  // The bytes of a regular file a piece at a time, whatever its size.
  [[nodiscard]] virtual diag::Result<std::unique_ptr<Reading>> open(
      const std::string& path) const = 0;
  [[nodiscard]] virtual bool is_file(const std::string& path) const = 0;
  [[nodiscard]] virtual bool is_directory(const std::string& path) const = 0;
  // The names of the regular files in a folder, in order; none for what is no folder.
  [[nodiscard]] virtual std::vector<std::string> files_in(const std::string& folder) const = 0;
  // The path without links, "." and ".."; "" when nothing is there. For asking whether a file is
  // inside a folder.
  [[nodiscard]] virtual std::string real_path(const std::string& path) const = 0;
};

// Whether the file of a write holds its new bytes: also when the disk did not confirm that it will
// keep them.
[[nodiscard]] bool is_in_place(const diag::Status& write);

// The real disk. Safe to use from several threads.
class DiskFileSystem final : public FileSystem {
 public:
  [[nodiscard]] diag::Result<std::string> read(
      const std::string& path, std::size_t limit = diag::limit(diag::Limit::file)) const override;
  [[nodiscard]] diag::Status write_atomically(const std::string& path, std::string_view bytes,
                                              Flush flush = Flush::now) override;
  [[nodiscard]] diag::Status append(const std::string& path, std::string_view bytes,
                                    Flush flush) override;
  [[nodiscard]] diag::Result<std::unique_ptr<Reading>> open(const std::string& path) const override;
  [[nodiscard]] bool is_file(const std::string& path) const override;
  [[nodiscard]] bool is_directory(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> files_in(const std::string& folder) const override;
  [[nodiscard]] std::string real_path(const std::string& path) const override;

 private:
  Leftovers leftovers_;
};

// The in-memory twin. Folders are the prefixes of file names; "a/./b" and "a/c/../b" find "a/b".
// `refuse_writes` makes every write fail as a full disk would.
class MemoryFileSystem final : public FileSystem {
 public:
  [[nodiscard]] diag::Result<std::string> read(
      const std::string& path, std::size_t limit = diag::limit(diag::Limit::file)) const override;
  [[nodiscard]] diag::Status write_atomically(const std::string& path, std::string_view bytes,
                                              Flush flush = Flush::now) override;
  [[nodiscard]] diag::Status append(const std::string& path, std::string_view bytes,
                                    Flush flush) override;
  [[nodiscard]] diag::Result<std::unique_ptr<Reading>> open(const std::string& path) const override;
  [[nodiscard]] bool is_file(const std::string& path) const override;
  [[nodiscard]] bool is_directory(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> files_in(const std::string& folder) const override;
  [[nodiscard]] std::string real_path(const std::string& path) const override;

  std::map<std::string, std::string> files;
  std::map<std::string, std::string> links;  // of single files, to where they lead
  bool refuse_writes = false;

 private:
  // 0, or why nothing can be written there (an errno).
  [[nodiscard]] int write_error(const std::string& name) const;
};

// `name` seen from the folder of `base_file`: unchanged when absolute, or when `base_file` is in no
// folder. Only joins: ".." is left to the system, which knows about links.
[[nodiscard]] std::string resolve(std::string_view base_file, std::string_view name);

// `name` inside `folder`, which may end with '/'.
[[nodiscard]] std::string in_folder(std::string_view folder, std::string_view name);

// `path` without "." and "..", as if there were no links; "." for the working directory.
[[nodiscard]] std::string normal_path(std::string_view path);

}  // namespace greffier::io
