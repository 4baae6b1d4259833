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

// A target seen from the folder of its source; "/x" is seen from the package. Dot segments are
// removed as RFC 3986 § 5.2.4 does.
std::string resolved(std::string_view source, std::string_view target) {
  std::string path;
  if (!target.starts_with('/')) path = source.substr(0, source.rfind('/') + 1);
  for (std::size_t at = 0; at <= target.size();) {
    const std::size_t slash = std::min(target.find('/', at), target.size());
    const std::string_view segment = target.substr(at, slash - at);
    if (segment == "..") {
      if (!path.empty()) path.pop_back();
      path.resize(path.rfind('/') + 1);
    } else if (!segment.empty() && segment != ".") {
      path += segment;
      if (slash < target.size()) path += '/';
    }
    at = slash + 1;
  }
  return path;
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
