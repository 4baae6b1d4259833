// Files that are there and files that are only said to be.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "io/file_system.hpp"

namespace greffier::io {

// `made` over `base`, which must outlive it: a file of `made` hides one of `base`. Writes go to
// `base`.
class OverlayFileSystem final : public FileSystem {
 public:
  OverlayFileSystem(FileSystem& base, std::map<std::string, std::string> made);

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
  FileSystem& base_;
  MemoryFileSystem made_;
};

}  // namespace greffier::io
