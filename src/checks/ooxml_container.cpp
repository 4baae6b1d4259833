#include <algorithm>
#include <array>

#include "checks/messages.hpp"
#include "checks/ooxml_checks.hpp"

namespace greffier::checks {

namespace {

constexpr std::array kPrefixes{
    xml::Prefix{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/content-types", "ct"},
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"},
    xml::Prefix{"http://purl.org/dc/elements/1.1/", "dc"},
};

constexpr std::string_view kContentTypes = "[Content_Types].xml";

std::string_view extension(std::string_view part) {
  const std::size_t dot = part.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : part.substr(dot + 1);
}

// Lower case, for what OPC compares without case (ISO 29500-2 § 6.2.2.3); such names are ASCII.
std::string folded(std::string_view name) {
  std::string result(name);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

struct Types {
  Names extensions;
  Names parts;
};

Types read_types(const Dossier& dossier, const xml::Node& root) {
  Types types;
  for (const xml::Node& entry : root.children) {
    const bool is_default = entry.is("ct:Default");
    if (!is_default && !entry.is("ct:Override")) continue;
    const std::string name = folded(value_of(entry, is_default ? "Extension" : "PartName"));
    if (!(is_default ? types.extensions : types.parts).insert(name).second)
      dossier.fault(kDeclaredTwice, kContentTypes, name);
  }
  return types;
}

void check_types(const Dossier& dossier, const Types& types) {
  Names existing;
  for (const package::Part& part : dossier.package().parts()) {
    const std::string name = "/" + folded(part.name());
    existing.insert(name);
    const bool typed = types.parts.contains(name) || types.extensions.contains(extension(name));
    if (!typed && part.name() != kContentTypes)
      dossier.fault(kUndeclaredPart, part.name(), kContentTypes);
  }
  for (const std::string& declared : types.parts)
    if (!existing.contains(declared)) dossier.fault(kDeclaredPartMissing, kContentTypes, declared);
}

}  // namespace

std::span<const xml::Prefix> ooxml_prefixes() {
  return kPrefixes;
}

void check_ooxml_container(const Dossier& dossier) {
  for (const std::string_view name :
       {"_rels/.rels", "word/document.xml", "word/styles.xml", "docProps/core.xml"})
    if (dossier.package().find(name) == nullptr) dossier.fault(kMissingPart, name);
  if (const xml::Node* types = dossier.root(kContentTypes))
    check_types(dossier, read_types(dossier, *types));
}

}  // namespace greffier::checks
