// The automatic styles that inserted content needs, each once.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace greffier::odt {

inline constexpr std::string_view kAutomaticPrefix = "Gf";

// Collects styles by content: asking twice for the same one gives the same name. Names are "Gf" and
// a number; office suites do not use this prefix for theirs, but a template written here does.
class AutomaticStyles {
 public:
  // `used`: the highest number that the document has already.
  explicit AutomaticStyles(int used = 0) : used_(used) {}

  // The name of a style of `family` ("paragraph", "table-cell"…) with these further attributes of
  // style:style (with a space before each, "" for none) and this content.
  [[nodiscard]] std::string name_of(std::string_view family, std::string_view attributes,
                                    std::string_view content);
  // One that has its name already, as XML.
  void add(const std::string& name, std::string_view xml);
  // All of them as elements, in the order they were first asked for.
  [[nodiscard]] const std::string& xml() const { return xml_; }

 private:
  int used_;
  std::map<std::string, std::string, std::less<>> names_;  // what defines a style → its name
  std::string xml_;
};

}  // namespace greffier::odt
