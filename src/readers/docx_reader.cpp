#include "readers/docx_reader.hpp"

#include <string>
#include <utility>
#include <vector>

#include "readers/docx_document.hpp"
#include "readers/docx_names.hpp"
#include "readers/docx_story.hpp"
#include "readers/office_header.hpp"
#include "readers/office_settling.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

// The sections of a body, in order.
class Sections {
 public:
  void read(const Node& body) {
    for (const Node& child : body.children) {
      if (child.is("w:sectPr")) add(child);
      if (child.is("w:sdt") || child.is("w:sdtContent")) read(child);
      const Node* properties = child.is("w:p") ? child.child("w:pPr") : nullptr;
      if (const Node* section = properties == nullptr ? nullptr : properties->child("w:sectPr"))
        add(*section);
    }
  }
  std::vector<DocxSection> all;

 private:
  void add(const Node& section) {
    const std::string_view type = value_of(&section, "w:type");
    all.push_back({type != "continuous" && type != "nextColumn",
                   whole(value_of(&section, "w:cols", "w:num")).value_or(1) > 1});
  }
};

// Headers and footers, a text for each of their paragraphs.
void read_running_texts(DocxDocument& document) {
  for (const std::string_view kind : {"header", "footer"})
    for (const std::string& part : document.targets.parts(kind)) {
      const auto root = document.package.read(part, kDocxPrefixes);
      if (!root) continue;
      std::string words = words_of(*root);
      add_running_texts(words, document.desk);
    }
}

void read_properties(const OfficePackage& package, material::Material& material) {
  if (const auto core = package.read("docProps/core.xml", kPackagePrefixes))
    if (const Node* title = core->child("dc:title")) material.title = trimmed_title(*title);
  const auto custom = package.read("docProps/custom.xml", kPackagePrefixes);
  if (!custom) return;
  for (const Node& property : custom->children)
    if (property.is("op:property"))
      add_property(material.header, attribute(property, "name"), property.inner_text());
}

}  // namespace

std::optional<material::Material> read_docx(std::string_view bytes, std::string_view name,
                                            diag::SourceId source, material::Changes& changes,
                                            diag::Sink& sink) {
  const auto package = OfficePackage::open(bytes, name, sink);
  if (!package) return std::nullopt;
  const std::string part = docx_body(*package);
  if (!package->has(part)) {
    package->refuse("DOCX", part);
    return std::nullopt;
  }
  const auto root = package->read(part, kDocxPrefixes, true);
  if (!root) return std::nullopt;
  const Node* body = root->child("w:body");
  if (body == nullptr) {
    package->refuse("DOCX", "w:body");
    return std::nullopt;
  }
  Desk desk(source, changes);
  DocxDocument document(*package, desk, part);
  Sections sections;
  sections.read(*body);
  Flow flow(desk, Flow::Place::body);
  DocxStory story(document, document.targets, flow);
  story.know_sections(std::move(sections.all));
  story.read(*body);
  material::Material material;
  material.pieces = flow.take_pieces();
  settle(material.pieces, document.styles.language(), desk);
  read_running_texts(document);
  read_properties(*package, material);
  finish(material, desk);
  return material;
}

}  // namespace greffier::readers
