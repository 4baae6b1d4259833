#include "office/template_anchors.hpp"

#include <string_view>
#include <utility>

namespace greffier::office {

namespace {

constexpr std::string_view kAnchor = "titre_";  // as anchors.cpp begins them
constexpr std::string_view kApart = "m_";
constexpr std::size_t kLongest = 40;

bool is_anchor(std::string_view name) {
  while (name.starts_with(kApart)) name.remove_prefix(kApart.size());
  return name.starts_with(kAnchor);
}

}  // namespace

std::string name_apart(std::string name) {
  if (!is_anchor(name)) return name;
  name.insert(0, kApart);
  if (name.size() > kLongest) name.resize(kLongest);
  return name;
}

void set_anchors_apart(xml::Node& root, const Dialect& dialect) {
  for (xml::Attribute& attribute : root.attributes) {
    const Identity identity = dialect.identity(root, attribute.name);
    if (identity.space.empty() || attribute.value.size() < identity.prefix) continue;
    attribute.value.replace(identity.prefix, std::string::npos,
                            name_apart(attribute.value.substr(identity.prefix)));
  }
  for (xml::Node& child : root.children) set_anchors_apart(child, dialect);
}

}  // namespace greffier::office
