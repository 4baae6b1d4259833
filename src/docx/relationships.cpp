#include "docx/relationships.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "docx/namespaces.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

diag::Result<Relationships> Relationships::parse(std::string_view xml, std::string_view name) {
  auto tree = xml::parse(xml, kPackagePrefixes, name);
  if (!tree) return tree.error();
  Relationships result;
  const auto text = [](const xml::Node& node, std::string_view key) {
    const std::string* value = node.attribute(key);
    return value == nullptr ? std::string() : *value;
  };
  for (const xml::Node& node : tree->children)
    if (node.is("rel:Relationship"))
      result.all_.push_back({text(node, "Id"), text(node, "Type"), text(node, "Target"),
                             text(node, "TargetMode") == "External"});
  return result;
}

std::string Relationships::add(std::string_view kind, std::string_view target, bool external) {
  return add_of_type(std::string(kRelationshipBase).append(kind), target, external);
}

std::string Relationships::add_of_type(const std::string& type, std::string_view target,
                                       bool external) {
  for (const Relationship& known : all_)
    if (known.type == type && known.target == target) return known.id;
  std::string id;
  for (std::size_t number = all_.size() + 1; id.empty() || by_id(id) != nullptr; ++number)
    id = fmt::format("rId{}", number);
  all_.push_back({id, type, std::string(target), external});
  return id;
}

std::string Relationships::remove(std::string_view id) {
  const auto found = std::ranges::find(all_, id, &Relationship::id);
  if (found == all_.end()) return {};
  std::string target = found->target;
  all_.erase(found);
  return target;
}

const Relationship* Relationships::find(std::string_view kind) const {
  const std::string type = std::string(kRelationshipBase).append(kind);
  const auto found = std::ranges::find(all_, type, &Relationship::type);
  return found == all_.end() ? nullptr : &*found;
}

const Relationship* Relationships::core_properties() const {
  const auto found = std::ranges::find_if(all_, [](const Relationship& entry) {
    return entry.type.ends_with("/metadata/core-properties");
  });
  return found == all_.end() ? nullptr : &*found;
}

const Relationship* Relationships::by_id(std::string_view id) const {
  const auto found = std::ranges::find(all_, id, &Relationship::id);
  return found == all_.end() ? nullptr : &*found;
}

std::string Relationships::xml() const {
  std::string out(xml::kDeclaration);
  xml::Writer writer(out);
  writer.start("Relationships")
      .attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
  for (const Relationship& entry : all_) {
    writer.start("Relationship").attribute("Id", entry.id).attribute("Type", entry.type);
    writer.attribute("Target", entry.target);
    if (entry.external) writer.attribute("TargetMode", "External");
    writer.end();
  }
  writer.end();
  return out;
}

std::string target_part(std::string_view part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(part.substr(0, part.rfind('/') + 1));
  for (constexpr std::string_view kUp = "../"; target.starts_with(kUp);) {
    target.remove_prefix(kUp.size());
    if (!folder.empty()) folder.pop_back();
    folder.resize(folder.rfind('/') + 1);
  }
  return folder.append(target);
}

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
  const std::string_view file = slash == std::string_view::npos ? part : part.substr(slash + 1);
  return folder + "_rels/" + std::string(file) + ".rels";
}

}  // namespace greffier::docx
