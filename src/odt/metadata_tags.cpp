#include "odt/metadata_tags.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "odt/namespaces.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

namespace {

using Field = office::MetadataTag::Field;
using xml::Node;

constexpr std::string_view kPart = "meta.xml";

struct Entry {
  std::string_view element;
  Field field;
};
constexpr std::array kFields{Entry{"dc:title", Field::title},
                             Entry{"dc:subject", Field::subject},
                             Entry{"dc:description", Field::description},
                             Entry{"meta:keyword", Field::keyword},
                             Entry{"meta:initial-creator", Field::author},
                             Entry{"meta:user-defined", Field::custom}};

}  // namespace

std::vector<office::MetadataTag> read_metadata_tags(const package::Package& package,
                                                    std::string_view file, diag::SourceMap& sources,
                                                    diag::Sink& sink) {
  std::vector<office::MetadataTag> tags;
  const package::Part* part = package.find(kPart);
  if (part == nullptr) return tags;
  const auto content = part->content();
  if (!content || content->find('{') == std::string_view::npos) return tags;
  const auto root = xml::parse(*content, kPrefixes, kPart);
  const Node* meta = root.ok() ? root->child("office:meta") : nullptr;
  if (meta == nullptr) return tags;
  for (const Node& node : meta->children) {
    const auto entry = std::ranges::find(kFields, node.name, &Entry::element);
    if (entry == kFields.end()) continue;
    const std::string* name = node.attribute("meta:name");
    if (auto text = office::read_property(node.inner_text(), file, kPart, sources, sink))
      tags.push_back({entry->field, name == nullptr ? std::string() : *name, std::move(text)});
  }
  return tags;
}

}  // namespace greffier::odt
