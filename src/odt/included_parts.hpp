// Pictures and objects of an included document, brought into the template's package.
#pragma once

#include <map>
#include <string>

#include "office/template_files.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

class IncludedParts {
 public:
  // `package` is the template's; it is kept by reference.
  explicit IncludedParts(package::Package& package) : package_(package) {}
  // Copies the parts of `file` that `node` refers to, however deep, under names of their own, once
  // each, and makes it refer to these.
  void bring(xml::Node& node, const office::TemplateFile& file);

 private:
  std::string brought(const std::string& href, const office::TemplateFile& file);
  [[nodiscard]] std::string fresh(const std::string& folder, const std::string& extension);

  package::Package& package_;
  std::map<std::string, std::string, std::less<>> brought_;  // file and reference → new reference
  int last_ = 0;
};

}  // namespace greffier::odt
