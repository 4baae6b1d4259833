#include "odt/carried_notes.hpp"

#include <array>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "xml/escape.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

namespace {

constexpr std::string_view kPart = "greffier/notes.rdf";
constexpr std::string_view kGraph = "manifest.rdf";
constexpr std::string_view kManifest = "META-INF/manifest.xml";
constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kPkg = "http://docs.oasis-open.org/ns/office/1.2/meta/pkg#";
constexpr std::string_view kTerms = "urn:greffier:notes#";
constexpr std::array kPrefixes{xml::Prefix{kRdf, "rdf"}, xml::Prefix{kTerms, "g"}};

std::string content_of(const package::Package& package, std::string_view name) {
  const package::Part* const part = package.find(name);
  if (part == nullptr) return {};
  const auto content = part->content();
  return content ? std::string(*content) : std::string{};
}

// Puts `text` before the end tag; false when there is none.
bool insert_before(std::string& xml, std::string_view end_tag, std::string_view text) {
  const std::size_t at = xml.rfind(end_tag);
  if (at == std::string::npos) return false;
  xml.insert(at, text);
  return true;
}

std::string entry(std::string_view path) {
  return fmt::format(
      "<manifest:file-entry manifest:full-path=\"{}\" "
      "manifest:media-type=\"application/rdf+xml\"/>",
      path);
}

// What the graph of the package says of the part (ODF 1.3 part 2 § 6.2 and 6.3).
std::string statements() {
  return fmt::format(
      "<rdf:Description rdf:about=\"\"><pkg:hasPart xmlns:pkg=\"{0}\" rdf:resource=\"{1}\"/>"
      "</rdf:Description><rdf:Description rdf:about=\"{1}\"><rdf:type "
      "rdf:resource=\"{0}MetadataFile\"/></rdf:Description>",
      kPkg, kPart);
}

std::string empty_graph() {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"{}\"><rdf:Description "
      "rdf:about=\"\"><rdf:type rdf:resource=\"{}Document\"/></rdf:Description></rdf:RDF>",
      kRdf, kPkg);
}

// Takes out every element of that start tag that speaks of the part, whole.
void erase_statements(std::string& xml, std::string_view start, std::string_view end) {
  for (std::size_t at = xml.find(kPart); at != std::string::npos; at = xml.find(kPart, at)) {
    const std::size_t begin = xml.rfind(start, at);
    const std::size_t close = xml.find(end, at);
    if (begin == std::string::npos || close == std::string::npos) return;
    xml.erase(begin, close + end.size() - begin);
    at = begin;
  }
}

void edit(package::Package& package, std::string_view name, std::string content) {
  package.set({std::string(name), std::move(content)});
}

void add_entries(package::Package& package) {
  std::string manifest = content_of(package, kManifest);
  for (const std::string_view path : {kGraph, kPart})
    if (manifest.find(fmt::format("full-path=\"{}\"", path)) == std::string::npos)
      insert_before(manifest, "</manifest:manifest>", entry(path));
  edit(package, kManifest, std::move(manifest));
}

const xml::Node* find_carried(const xml::Node& node) {
  if (node.is("g:carried")) return &node;
  for (const xml::Node& child : node.children)
    if (const xml::Node* const found = find_carried(child)) return found;
  return nullptr;
}

}  // namespace

void drop_carried_notes(package::Package& package) {
  if (!package.remove(kPart)) return;
  std::string graph = content_of(package, kGraph);
  erase_statements(graph, "<rdf:Description", "</rdf:Description>");
  if (!graph.empty()) edit(package, kGraph, std::move(graph));
  std::string manifest = content_of(package, kManifest);
  erase_statements(manifest, "<manifest:file-entry", "/>");
  edit(package, kManifest, std::move(manifest));
}

void set_carried_notes(package::Package& package, const office::CarriedNotes& notes) {
  drop_carried_notes(package);
  std::string graph = content_of(package, kGraph);
  if (graph.empty()) graph = empty_graph();
  if (!insert_before(graph, "</rdf:RDF>", statements())) return;
  std::string rdf = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"{}\" xmlns:g=\"{}\">"
      "<rdf:Description rdf:about=\"{}\"><g:carried>",
      kRdf, kTerms, kPart);
  xml::append_text(rdf, office::carried_xml(notes));
  rdf += "</g:carried></rdf:Description></rdf:RDF>";
  edit(package, kGraph, std::move(graph));
  edit(package, kPart, std::move(rdf));
  add_entries(package);
}

std::optional<office::CarriedNotes> carried_notes(const package::Package& package) {
  const std::string content = content_of(package, kPart);
  if (content.empty()) return std::nullopt;
  const auto parsed = xml::parse(content, kPrefixes, kPart);
  const xml::Node* const carried = parsed ? find_carried(*parsed) : nullptr;
  return carried == nullptr ? std::nullopt : office::read_carried(carried->inner_text());
}

}  // namespace greffier::odt
