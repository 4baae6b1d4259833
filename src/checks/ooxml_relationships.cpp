#include <algorithm>

#include "checks/messages.hpp"
#include "checks/ooxml_checks.hpp"

namespace greffier::checks {

namespace {

constexpr std::string_view kFolder = "_rels/";
constexpr std::string_view kSuffix = ".rels";

// "word/_rels/document.xml.rels" → "word/document.xml"; "_rels/.rels" → "" (the package).
std::string source_of(std::string_view rels) {
  const std::size_t folder = rels.rfind(kFolder);
  if (folder == std::string_view::npos) return {};
  std::string source(rels.substr(0, folder));
  source += rels.substr(folder + kFolder.size());
  source.resize(source.size() - kSuffix.size());
  return source;
}

std::string rels_of(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;
  return std::string(part.substr(0, name)) + std::string(kFolder) + std::string(part.substr(name)) +
         std::string(kSuffix);
}

// A target seen from the folder of its source; "/x" is seen from the package.
std::string resolved(std::string_view source, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(source.substr(0, source.rfind('/') + 1));
  while (target.starts_with("../") && !folder.empty()) {
    target.remove_prefix(3);
    folder.pop_back();
    folder.resize(folder.rfind('/') + 1);
  }
  return folder + std::string(target);
}

void check_targets(const Dossier& dossier, const JudgedPart& rels) {
  const std::string source = source_of(rels.name);
  if (!source.empty() && dossier.package().find(source) == nullptr)
    dossier.fault(kMissingPart, source);
  check_ids(dossier, rels, {"Id", {"rel:Relationship"}});
  for (const xml::Node& relation : rels.root.children) {
    if (!relation.is("rel:Relationship") || value_of(relation, "TargetMode") == "External")
      continue;
    const std::string_view target = value_of(relation, "Target");
    if (!target.starts_with('#') && dossier.package().find(resolved(source, target)) == nullptr)
      dossier.fault(kUnknownTarget, rels.name, target);
  }
}

Names ids_of(const xml::Node* rels) {
  Names ids;
  if (rels == nullptr) return ids;
  for (const xml::Node& relation : rels->children)
    if (relation.is("rel:Relationship")) ids.emplace(value_of(relation, "Id"));
  return ids;
}

// Every r:id, r:embed, r:link… names a relationship of its own part.
void check_uses(const Dossier& dossier, const JudgedPart& part) {
  const Names known = ids_of(dossier.root(rels_of(part.name)));
  for_each_element(part.root, [&](const xml::Node& element) {
    for (const xml::Attribute& attribute : element.attributes)
      if (attribute.name.starts_with("r:") && !known.contains(attribute.value))
        dossier.fault(kUnknownRelationship, part.name, attribute.value);
  });
}

}  // namespace

void check_ooxml_relationships(const Dossier& dossier) {
  for (const JudgedPart& part : dossier.parts()) {
    if (part.name.ends_with(kSuffix))
      check_targets(dossier, part);
    else
      check_uses(dossier, part);
  }
}

}  // namespace greffier::checks
