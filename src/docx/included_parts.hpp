// Pictures, links and other parts of an included document, brought into the template's package
// (ISO 29500-2 § 9.3).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "docx/relationships.hpp"
#include "office/template_files.hpp"
#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

class IncludedParts {
 public:
  // `package` is the template's; it is kept by reference.
  explicit IncludedParts(package::Package& package) : package_(package) {}
  // Makes what `node` relates to, however deep, stand among `own`, the relationships of the part
  // (in word/) that it goes to: `node` comes from `part` of `file`. Parts are copied under names of
  // their own, once each, with those that they relate to.
  void bring(xml::Node& node, const office::TemplateFile& file, const std::string& part,
             Relationships& own);

 private:
  [[nodiscard]] std::string related(const Relationship& wanted, const office::TemplateFile& file,
                                    const std::string& part, const std::string& from);
  [[nodiscard]] std::string copied(const package::Part& part, const office::TemplateFile& file);
  void copy_relationships(const std::string& from, const std::string& to,
                          const office::TemplateFile& file);
  void declare_type(const std::string& from, const std::string& to,
                    const office::TemplateFile& file);
  [[nodiscard]] std::string fresh(const std::string& like);

  package::Package& package_;
  std::map<std::string, std::string, std::less<>> copied_;  // file and part → the copy
  int last_ = 0;
};

}  // namespace greffier::docx
