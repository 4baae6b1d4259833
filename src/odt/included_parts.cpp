#include "odt/included_parts.hpp"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

namespace greffier::odt {

namespace {

using xml::Node;

constexpr std::string_view kHere = "./";
constexpr std::string_view kName = "inclus";

// A copy of a part under another name, its bytes shared.
package::Part renamed(const package::Part& part, std::string name) {
  return {std::move(name), part.packed(6)};
}

bool is_under(const package::Part& part, std::string_view folder) {
  return part.name().starts_with(folder);
}

}  // namespace

void IncludedParts::bring(Node& node, const office::TemplateFile& file) {
  for (xml::Attribute& attribute : node.attributes)
    if (attribute.name == "xlink:href") attribute.value = brought(attribute.value, file);
  for (Node& child : node.children) bring(child, file);
}

std::string IncludedParts::brought(const std::string& href, const office::TemplateFile& file) {
  const std::string key = file.name + '\n' + href;
  if (const auto known = brought_.find(key); known != brought_.end()) return known->second;
  const std::string prefix(href.starts_with(kHere) ? kHere : "");
  const std::string target = href.substr(prefix.size());
  std::string name = target;
  if (const package::Part* part = target.empty() ? nullptr : file.package.find(target)) {
    const std::size_t folder = target.rfind('/') + 1;
    const std::size_t dot = std::max(target.rfind('.') + 1, folder);
    name = fresh(target.substr(0, folder), dot > folder ? target.substr(dot - 1) : "");
    package_.set(renamed(*part, name));
  } else if (!target.empty()) {
    const std::string folder = target + '/';
    std::vector<package::Part> copies;
    std::ranges::copy_if(file.package.parts(), std::back_inserter(copies),
                         [&folder](const package::Part& own) { return is_under(own, folder); });
    if (!copies.empty()) name = fresh({}, {});
    for (const package::Part& copy : copies)
      package_.set(renamed(copy, name + '/' + copy.name().substr(folder.size())));
  }
  return brought_[key] = prefix + name;
}

std::string IncludedParts::fresh(const std::string& folder, const std::string& extension) {
  for (;;) {
    std::string name = fmt::format("{}{}{}{}", folder, kName, ++last_, extension);
    const bool is_taken = std::ranges::any_of(
        package_.parts(), [&name](const package::Part& own) { return is_under(own, name); });
    if (!is_taken) return name;
  }
}

}  // namespace greffier::odt
