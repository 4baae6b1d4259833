// Files that a template may include, in memory.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "office/messages.hpp"
#include "office/template_files.hpp"

namespace greffier::writing_tests {

// Files by the names that tags ask for; « modele » is the template itself.
class Shelf final : public office::TemplateFiles {
 public:
  [[nodiscard]] diag::Result<office::TemplateFile> open(std::string_view,
                                                        std::string_view asked) const override {
    const auto found = files.find(asked);
    if (found == files.end()) return diag::make(office::kNotATemplate, {}, asked, "?", "?");
    return office::TemplateFile{found->first, found->second};
  }

  std::map<std::string, package::Package, std::less<>> files;
};

}  // namespace greffier::writing_tests
