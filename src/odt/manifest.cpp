#include "odt/manifest.hpp"

#include <algorithm>
#include <array>

#include "diag/sink.hpp"
#include "office/parse_part.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

constexpr std::string_view kPart = "META-INF/manifest.xml";
constexpr std::string_view kPackage = "/";  // the entry of the package itself
constexpr std::array kManifestPrefixes{
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"}};

struct MediaType {
  std::string_view extension;
  std::string_view type;
};
constexpr std::array kMediaTypes{MediaType{".xml", "text/xml"},
                                 MediaType{".rdf", "application/rdf+xml"},
                                 MediaType{".png", "image/png"},
                                 MediaType{".jpeg", "image/jpeg"},
                                 MediaType{".jpg", "image/jpeg"},
                                 MediaType{".svg", "image/svg+xml"},
                                 MediaType{".svm", "application/x-openoffice-gdimetafile"}};

std::string_view media_type(std::string_view part) {
  for (const MediaType& entry : kMediaTypes)
    if (part.ends_with(entry.extension)) return entry.type;
  return "";
}

std::string attribute(const xml::Node& node, std::string_view name) {
  const std::string* found = node.attribute(name);
  return found == nullptr ? std::string() : *found;
}

void write_entry(xml::Writer& writer, std::string_view path, std::string_view type,
                 std::string_view version = {}) {
  writer.start("manifest:file-entry").attribute("manifest:full-path", path);
  if (!version.empty()) writer.attribute("manifest:version", version);
  writer.attribute("manifest:media-type", type).end();
}

bool has_parts(const package::Package& package, std::string_view folder) {
  return std::ranges::any_of(package.parts(), [folder](const package::Part& part) {
    return part.name().starts_with(folder);
  });
}

bool is_listed(std::string_view part) {
  return part != "mimetype" && !part.starts_with("META-INF/") && !part.ends_with('/');
}

}  // namespace

Manifest read_manifest(const package::Package& package) {
  Manifest manifest;
  diag::Sink unheard;
  const auto root = office::parse_part(package, kPart, kManifestPrefixes, "", unheard);
  if (!root) return manifest;
  manifest.version = attribute(*root, "manifest:version");
  for (const xml::Node& entry : root->children)
    if (entry.is("manifest:file-entry"))
      manifest.entries.push_back({attribute(entry, "manifest:full-path"),
                                  attribute(entry, "manifest:media-type"),
                                  attribute(entry, "manifest:version")});
  return manifest;
}

std::string manifest_part(const package::Package& package, const Manifest& known) {
  std::string out(xml::kDeclaration);
  xml::Writer writer(out);
  writer.start("manifest:manifest").attribute("xmlns:manifest", kManifestPrefixes[0].first);
  if (!known.version.empty()) writer.attribute("manifest:version", known.version);
  write_entry(writer, kPackage, kMediaType, known.version);
  for (const auto& [path, type, version] : known.entries)
    if (path != kPackage && path.ends_with('/') && !type.empty() && has_parts(package, path))
      write_entry(writer, path, type, version);
  for (const package::Part& part : package.parts()) {
    if (!is_listed(part.name())) continue;
    const auto entry = std::ranges::find(known.entries, part.name(), &Manifest::Entry::path);
    const bool is_typed = entry != known.entries.end() && !entry->media_type.empty();
    write_entry(writer, part.name(), is_typed ? entry->media_type : media_type(part.name()));
  }
  writer.end();
  return out;
}

}  // namespace greffier::odt
