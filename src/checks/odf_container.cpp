#include <array>

#include "checks/messages.hpp"
#include "checks/odf_checks.hpp"

namespace greffier::checks {

namespace {

constexpr std::array kPrefixes{
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    xml::Prefix{"http://www.w3.org/1999/xlink", "xlink"},
    xml::Prefix{"http://purl.org/dc/elements/1.1/", "dc"},
};

constexpr std::string_view kManifest = "META-INF/manifest.xml";

void check_mimetype(const Dossier& dossier, std::string_view declared) {
  const auto& parts = dossier.package().parts();
  const bool first = !parts.empty() && parts.front().name() == "mimetype" &&
                     parts.front().method() == package::Method::stored;
  const auto content = first ? parts.front().content() : diag::Result<std::string_view>(declared);
  const bool same = content.ok() && *content == declared && !declared.empty();
  if (!first || !same) dossier.fault(kMimetype);
}

// Parts that the manifest need not list: ODF 1.3 part 2 § 3.2.
bool needs_no_entry(std::string_view part) {
  return part == "mimetype" || part.starts_with("META-INF/") || part.ends_with('/');
}

void check_manifest(const Dossier& dossier, const xml::Node& manifest) {
  Names declared;
  std::string_view document_type;
  for (const xml::Node& entry : manifest.children) {
    if (!entry.is("manifest:file-entry")) continue;
    const std::string path(value_of(entry, "manifest:full-path"));
    if (!declared.insert(path).second) dossier.fault(kDeclaredTwice, kManifest, path);
    if (path == "/") document_type = value_of(entry, "manifest:media-type");
    if (!path.ends_with('/') && dossier.package().find(path) == nullptr)
      dossier.fault(kDeclaredPartMissing, kManifest, path);
  }
  for (const package::Part& part : dossier.package().parts())
    if (!needs_no_entry(part.name()) && !declared.contains(part.name()))
      dossier.fault(kUndeclaredPart, part.name(), kManifest);
  check_mimetype(dossier, document_type);
}

bool is_outside(std::string_view reference) {
  return reference.empty() || reference.starts_with('#') || reference.starts_with('/') ||
         reference.starts_with("../") || reference.find(':') != std::string_view::npos;
}

void check_pictures(const Dossier& dossier, const JudgedPart& part) {
  for_each_element(part.root, [&](const xml::Node& element) {
    if (!element.is("draw:image") && !element.is("style:background-image")) return;
    std::string_view reference = value_of(element, "xlink:href");
    if (is_outside(reference)) return;
    if (reference.starts_with("./")) reference.remove_prefix(2);
    if (dossier.package().find(reference) == nullptr)
      dossier.fault(kUnknownTarget, part.name, reference);
  });
}

}  // namespace

std::span<const xml::Prefix> odf_prefixes() {
  return kPrefixes;
}

void check_odf_container(const Dossier& dossier) {
  for (const std::string_view name : {"content.xml", "styles.xml", "meta.xml"})
    if (dossier.package().find(name) == nullptr) dossier.fault(kMissingPart, name);
  if (const xml::Node* manifest = dossier.root(kManifest))
    check_manifest(dossier, *manifest);
  else
    dossier.fault(kMissingPart, kManifest);
  for (const JudgedPart& part : dossier.parts()) check_pictures(dossier, part);
}

}  // namespace greffier::checks
