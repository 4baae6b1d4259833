#include "odt/automatic_styles.hpp"

#include <fmt/core.h>

namespace greffier::odt {

std::string AutomaticStyles::name_of(std::string_view family, std::string_view attributes,
                                     std::string_view content) {
  const std::string definition =
      fmt::format(" style:family=\"{}\"{}>{}</style:style>", family, attributes, content);
  const auto known = names_.find(definition);
  if (known != names_.end()) return known->second;
  std::string name = fmt::format("{}{}", kAutomaticPrefix, ++used_);
  xml_ += fmt::format("<style:style style:name=\"{}\"{}", name, definition);
  names_.emplace(definition, name);
  return name;
}

void AutomaticStyles::add(const std::string& name, std::string_view xml) {
  if (names_.emplace(xml, name).second) xml_ += xml;
}

}  // namespace greffier::odt
