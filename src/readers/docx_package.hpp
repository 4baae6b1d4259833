// The parts of a .docx file and how they lead to each other (ISO 29500-2 § 9.3).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/office_package.hpp"

namespace greffier::readers {

struct DocxTarget {
  std::string kind;    // the last word of its type: "image"
  std::string target;  // a part of the package, or a URL
  bool is_external = false;
};

// The relationships of a part, by their identifiers.
class DocxTargets {
 public:
  DocxTargets() = default;
  DocxTargets(const OfficePackage& package, std::string_view part);
  // Null when there is none.
  [[nodiscard]] const DocxTarget* find(std::string_view id) const;
  // The first part of that kind, "" when there is none.
  [[nodiscard]] std::string part(std::string_view kind) const;
  // All parts of that kind.
  [[nodiscard]] std::vector<std::string> parts(std::string_view kind) const;

 private:
  std::map<std::string, DocxTarget, std::less<>> targets_;
};

// The part that holds the body: "word/document.xml" when nothing says.
[[nodiscard]] std::string docx_body(const OfficePackage& package);

}  // namespace greffier::readers
