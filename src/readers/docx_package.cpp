#include "readers/docx_package.hpp"

#include "readers/docx_names.hpp"

namespace greffier::readers {

namespace {

std::string relationships_of(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

// "word/media/a.png" for "media/a.png" or "/word/media/a.png" in "word/document.xml".
std::string resolved(std::string_view part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(part.substr(0, part.rfind('/') + 1));
  for (constexpr std::string_view kUp = "../"; target.starts_with(kUp);) {
    target.remove_prefix(kUp.size());
    if (!folder.empty()) folder.pop_back();
    folder.resize(folder.rfind('/') + 1);
  }
  if (target.starts_with("./")) target.remove_prefix(2);
  return folder.append(target);
}

}  // namespace

DocxTargets::DocxTargets(const OfficePackage& package, std::string_view part) {
  const auto root = package.read(relationships_of(part), kPackagePrefixes);
  if (!root) return;
  for (const xml::Node& node : root->children) {
    if (!node.is("rel:Relationship")) continue;
    const std::string_view type = attribute(node, "Type");
    DocxTarget target;
    target.kind = type.substr(type.rfind('/') + 1);
    target.is_external = attribute(node, "TargetMode") == "External";
    const std::string_view said = attribute(node, "Target");
    target.target = target.is_external ? std::string(said) : resolved(part, said);
    targets_.emplace(attribute(node, "Id"), std::move(target));
  }
}

const DocxTarget* DocxTargets::find(std::string_view id) const {
  const auto found = targets_.find(id);
  return found == targets_.end() ? nullptr : &found->second;
}

std::string DocxTargets::part(std::string_view kind) const {
  for (const auto& [id, target] : targets_)
    if (target.kind == kind && !target.is_external) return target.target;
  return {};
}

std::vector<std::string> DocxTargets::parts(std::string_view kind) const {
  std::vector<std::string> found;
  for (const auto& [id, target] : targets_)
    if (target.kind == kind && !target.is_external) found.push_back(target.target);
  return found;
}

std::string docx_body(const OfficePackage& package) {
  const std::string part = DocxTargets(package, "").part("officeDocument");
  return part.empty() ? "word/document.xml" : part;
}

}  // namespace greffier::readers
