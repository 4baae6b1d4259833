#include "docx/run_properties.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "docx/ordered.hpp"
#include "docx/units.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

struct Property {
  std::string name;
  std::string xml;
};

constexpr std::string_view kChange = "w:rPrChange";

std::vector<Property> properties_of(typography::Styling styling, int size) {
  switch (styling) {
    case typography::Styling::superscript:
      return {{"w:vertAlign", "<w:vertAlign w:val=\"superscript\"/>"}};
    case typography::Styling::small_caps:
      return {{"w:smallCaps", "<w:smallCaps/>"},
              {"w:sz", fmt::format("<w:sz w:val=\"{}\"/>", smaller(size))}};
    case typography::Styling::italics:
      return {{"w:i", "<w:i/>"}};
  }
  return {};
}

// Extensions stand behind the properties of the standard, the old properties behind both.
std::size_t rank(std::string_view name) {
  if (name == kChange) return run_order().size() + 1;
  return static_cast<std::size_t>(std::ranges::find(run_order(), name) - run_order().begin());
}

std::vector<Property> read(const office::PartSource& part, const Node* properties) {
  std::vector<Property> result;
  if (properties == nullptr) return result;
  for (const Node& child : properties->children)
    if (child.kind == Node::Kind::element)
      result.push_back({child.name, std::string(part.source(child))});
  return result;
}

void set(std::vector<Property>& properties, Property property) {
  std::erase_if(properties, [&](const Property& own) { return own.name == property.name; });
  const auto next = std::ranges::find_if(
      properties, [&](const Property& own) { return rank(own.name) > rank(property.name); });
  properties.insert(next, std::move(property));
}

std::string written(const std::vector<Property>& properties) {
  std::string out = "<w:rPr>";
  for (const Property& property : properties) out += property.xml;
  return out + "</w:rPr>";
}

}  // namespace

std::string styled_properties(const office::PartSource& part, const Node& run,
                              typography::Styling styling, int size,
                              const PropertiesChange& change) {
  std::vector<Property> properties = read(part, run.child("w:rPr"));
  const bool is_tracked =
      std::ranges::find(properties, kChange, &Property::name) != properties.end();
  const std::string old = written(properties);
  for (Property& property : properties_of(styling, size)) set(properties, std::move(property));
  if (change && !is_tracked) properties.push_back({std::string(kChange), change(old)});
  return written(properties);
}

}  // namespace greffier::docx
