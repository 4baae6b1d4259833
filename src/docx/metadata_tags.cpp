#include "docx/metadata_tags.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "docx/relationships.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

namespace {

using Field = office::MetadataTag::Field;
using xml::Node;

constexpr std::string_view kCustom = "docProps/custom.xml";

constexpr std::array kPropertyPrefixes{
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"},
    xml::Prefix{"http://purl.org/dc/elements/1.1/", "dc"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "own"},
};

struct Entry {
  std::string_view element;
  Field field;
};
constexpr std::array kFields{Entry{"dc:title", Field::title}, Entry{"dc:subject", Field::subject},
                             Entry{"dc:description", Field::description},
                             Entry{"cp:keywords", Field::keyword},
                             Entry{"dc:creator", Field::author}};

// A part, if there is a brace in it.
std::optional<Node> read(const package::Package& package, std::string_view name) {
  const package::Part* part = package.find(name);
  if (part == nullptr) return std::nullopt;
  const auto content = part->content();
  if (!content || content->find('{') == std::string_view::npos) return std::nullopt;
  auto root = xml::parse(*content, kPropertyPrefixes, name);
  if (!root) return std::nullopt;
  return std::move(*root);
}

}  // namespace

std::vector<office::MetadataTag> read_metadata_tags(const package::Package& package,
                                                    std::string_view file, diag::SourceMap& sources,
                                                    diag::Sink& sink) {
  std::vector<office::MetadataTag> tags;
  const auto take = [&](Field field, const std::string& name, const Node& node,
                        std::string_view part) {
    if (auto text = office::read_property(node.inner_text(), file, part, sources, sink))
      tags.push_back({field, name, std::move(text)});
  };
  if (const auto core = read(package, kCorePart))
    for (const Node& node : core->children)
      if (const auto entry = std::ranges::find(kFields, node.name, &Entry::element);
          entry != kFields.end())
        take(entry->field, {}, node, kCorePart);
  if (const auto custom = read(package, kCustom))
    for (const Node& node : custom->children)
      if (const std::string* name = node.attribute("name"))
        take(Field::custom, *name, node, kCustom);
  return tags;
}

}  // namespace greffier::docx
