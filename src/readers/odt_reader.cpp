#include "readers/odt_reader.hpp"

#include <string>
#include <utility>

#include "readers/odt_names.hpp"
#include "readers/odt_story.hpp"
#include "readers/office_header.hpp"
#include "readers/office_messages.hpp"
#include "readers/office_package.hpp"
#include "readers/office_settling.hpp"
#include "readers/office_xml.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

// The roots that the parts of a document have, be they parts of a package or one flat file.
struct Roots {
  const Node* content = nullptr;
  const Node* styles = nullptr;  // null when there is none
  const Node* meta = nullptr;
};

bool is_encrypted(const OfficePackage& package) {
  if (!package.has("META-INF/manifest.xml")) return false;
  const auto manifest = package.bytes("META-INF/manifest.xml");
  return manifest && manifest->find("encryption-data") != std::string_view::npos;
}

const Node* body_of(const Node& content) {
  const Node* body = content.child("office:body");
  return body == nullptr ? nullptr : body->child("office:text");
}

void read_styles(const Roots& roots, OdtStyles& styles, OdtLists& lists) {
  for (const Node* root : {roots.styles, roots.content}) {
    if (root == nullptr) continue;
    if (const Node* named = root->child("office:styles")) {
      styles.read(*named, false);
      lists.read(*named);
    }
    const Node* automatic = root->child("office:automatic-styles");
    if (automatic == nullptr || root != roots.content) continue;
    styles.read(*automatic, true);
    lists.read(*automatic);
  }
  styles.resolve();
}

// Headers and footers of the page styles.
void read_running_texts(const Node& root, Desk& desk) {
  const Node* masters = root.child("office:master-styles");
  if (masters == nullptr) return;
  for (const Node& page : masters->children)
    for (const Node& each : page.children)
      if ((each.name.starts_with("style:header") || each.name.starts_with("style:footer")) &&
          attribute(each, "style:display") != "false")
        add_running_texts(odt_words(each), desk);
}

void read_properties(const Node& root, material::Material& material) {
  const Node* meta = root.child("office:meta");
  if (meta == nullptr) return;
  for (const Node& each : meta->children) {
    if (each.is("dc:title")) material.title = trimmed_title(each);
    if (each.is("meta:user-defined"))
      add_property(material.header, attribute(each, "meta:name"), each.inner_text());
  }
}

material::Material read(const Roots& roots, OdtDocument& document) {
  OdtLists lists;
  read_styles(roots, document.styles, lists);
  Flow flow(document.desk, Flow::Place::body);
  OdtStory(document, lists, flow).read(*body_of(*roots.content));
  material::Material material;
  material.pieces = flow.take_pieces();
  settle(material.pieces, document.styles.language(), document.desk);
  if (roots.styles != nullptr) read_running_texts(*roots.styles, document.desk);
  if (roots.meta != nullptr) read_properties(*roots.meta, material);
  finish(material, document.desk);
  return material;
}

std::optional<material::Material> read_flat(std::string_view bytes, std::string_view name,
                                            Desk& desk, diag::Sink& sink) {
  const auto root = xml::parse(bytes, kOdtPrefixes, name);
  if (!root) {
    sink.add(root.error());
    return std::nullopt;
  }
  if (!root->is("office:document") || body_of(*root) == nullptr) {
    sink.raise(kNotATextDocument, {}, name, "FODT", "office:text");
    return std::nullopt;
  }
  OdtDocument document{desk, [](std::string_view) { return std::nullopt; },
                       [](std::string_view) { return std::nullopt; }};
  return read({&*root, &*root, &*root}, document);
}

std::optional<material::Material> read_packed(const OfficePackage& package, Desk& desk) {
  if (is_encrypted(package)) {
    package.sink().raise(kProtected, {}, package.name());
    return std::nullopt;
  }
  if (!package.has("content.xml")) {
    package.refuse("ODT", "content.xml");
    return std::nullopt;
  }
  const auto content = package.read("content.xml", kOdtPrefixes, true);
  if (!content) return std::nullopt;
  if (body_of(*content) == nullptr) {
    package.refuse("ODT", "office:text");
    return std::nullopt;
  }
  const auto styles = package.read("styles.xml", kOdtPrefixes);
  const auto meta = package.read("meta.xml", kOdtPrefixes);
  OdtDocument document{desk, [&](std::string_view part) { return package.bytes(part); },
                       [&](std::string_view part) { return package.read(part, kOdtPrefixes); }};
  return read({&*content, styles ? &*styles : nullptr, meta ? &*meta : nullptr}, document);
}

}  // namespace

std::optional<material::Material> read_odt(std::string_view bytes, std::string_view name,
                                           diag::SourceId source, material::Changes& changes,
                                           diag::Sink& sink) {
  Desk desk(source, changes);
  const std::size_t begin = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (begin != std::string_view::npos && bytes[begin] == '<')
    return read_flat(bytes, name, desk, sink);
  const auto package = OfficePackage::open(bytes, name, sink);
  if (!package) return std::nullopt;
  return read_packed(*package, desk);
}

}  // namespace greffier::readers
