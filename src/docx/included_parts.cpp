#include "docx/included_parts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/core.h>

#include "docx/namespaces.hpp"
#include "docx/story_parts.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

constexpr std::string_view kTypes = "[Content_Types].xml";
// VML names a relationship beside its own namespace.
constexpr std::string_view kVmlReference = "o:relid";

bool is_reference(const xml::Attribute& attribute) {
  return attribute.name.starts_with("r:") || attribute.name == kVmlReference;
}

std::string extension_of(const std::string& part) {
  const std::size_t dot = part.rfind('.');
  return dot == std::string::npos ? std::string() : part.substr(dot + 1);
}

std::string attribute(const Node& node, std::string_view key) {
  const std::string* found = node.attribute(key);
  return found == nullptr ? std::string() : *found;
}

std::optional<Node> types_of(const package::Package& package) {
  const package::Part* part = package.find(kTypes);
  const auto content =
      part == nullptr ? diag::Result<std::string_view>(std::string_view()) : part->content();
  if (!content || content->empty()) return std::nullopt;
  auto tree = xml::parse(*content, kPackagePrefixes, kTypes);
  return tree ? std::optional(std::move(*tree)) : std::nullopt;
}

const Node* entry(const Node& types, std::string_view key, const std::string& value) {
  const auto found = std::ranges::find_if(
      types.children, [&](const Node& child) { return attribute(child, key) == value; });
  return found == types.children.end() ? nullptr : &*found;
}

// The content type of a part, "" when none is given.
std::string type_of(const Node& types, const std::string& part) {
  const Node* found = entry(types, "PartName", "/" + part);
  if (found == nullptr) found = entry(types, "Extension", extension_of(part));
  return found == nullptr ? std::string() : attribute(*found, "ContentType");
}

// `to` as a target of a relationship of `from`.
std::string target(const std::string& from, const std::string& to) {
  const std::string folder = from.substr(0, from.rfind('/') + 1);
  return to.starts_with(folder) ? to.substr(folder.size()) : "/" + to;
}

}  // namespace

void IncludedParts::bring(Node& node, const office::TemplateFile& file, const std::string& part,
                          Relationships& own) {
  const Relationships theirs = part_relationships(file.package, part).value_or(Relationships());
  const auto visit = [&](const auto& self, Node& element) -> void {
    for (xml::Attribute& reference : element.attributes) {
      if (!is_reference(reference)) continue;
      const Relationship* wanted = theirs.by_id(reference.value);
      const std::string to =
          wanted == nullptr ? std::string() : related(*wanted, file, part, "word/document.xml");
      reference.value =
          to.empty() ? std::string() : own.add_of_type(wanted->type, to, wanted->external);
    }
    std::erase_if(element.attributes, [](const xml::Attribute& reference) {
      return is_reference(reference) && reference.value.empty();
    });
    for (Node& child : element.children) self(self, child);
  };
  visit(visit, node);
}

// The new target of a relationship of `part`, seen from `from`; "" when its part is missing.
std::string IncludedParts::related(const Relationship& wanted, const office::TemplateFile& file,
                                   const std::string& part, const std::string& from) {
  if (wanted.external) return wanted.target;
  const package::Part* found = file.package.find(target_part(part, wanted.target));
  return found == nullptr ? std::string() : target(from, copied(*found, file));
}

std::string IncludedParts::copied(const package::Part& part, const office::TemplateFile& file) {
  const std::string key = file.name + '\n' + part.name();
  if (const auto known = copied_.find(key); known != copied_.end()) return known->second;
  std::string name = copied_[key] = fresh(part.name());
  package_.set({name, part.packed(6)});
  declare_type(part.name(), name, file);
  copy_relationships(part.name(), name, file);
  return name;
}

void IncludedParts::copy_relationships(const std::string& from, const std::string& to,
                                       const office::TemplateFile& file) {
  const Relationships theirs = part_relationships(file.package, from).value_or(Relationships());
  if (theirs.empty()) return;
  std::string xml(xml::kDeclaration);
  xml::Writer out(xml);
  out.start("Relationships")
      .attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
  for (const Relationship& own : theirs.all()) {
    out.start("Relationship").attribute("Id", own.id).attribute("Type", own.type);
    out.attribute("Target", related(own, file, from, to));
    if (own.external) out.attribute("TargetMode", "External");
    out.end();
  }
  out.end();
  package_.set({relationships_part(to), std::move(xml)});
}

void IncludedParts::declare_type(const std::string& from, const std::string& to,
                                 const office::TemplateFile& file) {
  const std::optional<Node> theirs = types_of(file.package);
  std::optional<Node> own = types_of(package_);
  const std::string type = theirs ? type_of(*theirs, from) : std::string();
  if (type.empty() || !own || type_of(*own, to) == type) return;
  const std::string extension = extension_of(to);
  const bool has_default = entry(*own, "Extension", extension) != nullptr;
  Node added = Node::make_element(has_default ? "ct:Override" : "ct:Default");
  if (has_default) {
    added.set_attribute("PartName", "/" + to);
  } else {
    added.set_attribute("Extension", extension);
  }
  added.set_attribute("ContentType", type);
  own->children.push_back(std::move(added));
  std::string xml(xml::kDeclaration);
  xml::serialise(*own, xml);
  package_.set({std::string(kTypes), std::move(xml)});
}

std::string IncludedParts::fresh(const std::string& like) {
  const std::size_t folder = like.rfind('/') + 1;
  const std::string extension = extension_of(like);
  for (;;) {
    std::string name = fmt::format("{}inclus{}{}{}", like.substr(0, folder), ++last_,
                                   extension.empty() ? "" : ".", extension);
    if (package_.find(name) == nullptr) return name;
  }
}

}  // namespace greffier::docx
