// The files that a user's template includes: those beside it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "io/file_system.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"

namespace greffier::pipeline {

// Not for several threads at once. Gives the files that stand in the folder of the template or
// under it, are still there when links are followed, and are of its format. A name is taken from
// the folder of the file that holds the tag.
class IncludedFiles final : public office::TemplateFiles {
 public:
  // `files` is kept by reference; `name` is the path of the template.
  IncludedFiles(const io::FileSystem& files, std::string name)
      : files_(files), template_(std::move(name)) {}
  [[nodiscard]] diag::Result<office::TemplateFile> open(std::string_view including,
                                                        std::string_view asked) const override;

 private:
  [[nodiscard]] bool is_inside(const std::string& path) const;

  const io::FileSystem& files_;
  std::string template_;
  mutable std::map<std::string, package::Package> read_;  // each file is read once
};

}  // namespace greffier::pipeline
