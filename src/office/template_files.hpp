// Files that a template may include.
#pragma once

#include <string>
#include <string_view>

#include "diag/result.hpp"
#include "package/package.hpp"

namespace greffier::office {

// A file that was read. Equal names are one file.
struct TemplateFile {
  std::string name;  // what messages call it
  package::Package package;
};

class TemplateFiles {
 public:
  virtual ~TemplateFiles() = default;
  // The file that a tag of the file called `including` (the template, or a TemplateFile) asks for.
  // Failure: a diagnostic without a place, about a file that is missing, not readable, of another
  // format, or elsewhere than in the folder of the template.
  [[nodiscard]] virtual diag::Result<TemplateFile> open(std::string_view including,
                                                        std::string_view asked) const = 0;
};

}  // namespace greffier::office
