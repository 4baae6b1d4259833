#include <array>

#include "checks/messages.hpp"
#include "checks/ooxml_checks.hpp"

namespace greffier::checks {

namespace {

// An element whose w:val names a style, and its type; "same" is the type of the style around,
// "any" takes every type. ISO 29500-1 § 17.7.4.
struct Reference {
  std::string_view element;
  std::string_view type;
};
constexpr std::array kReferences{
    Reference{"w:pStyle", "paragraph"},    Reference{"w:rStyle", "character"},
    Reference{"w:tblStyle", "table"},      Reference{"w:basedOn", "same"},
    Reference{"w:next", "paragraph"},      Reference{"w:link", "any"},
    Reference{"w:styleLink", "numbering"}, Reference{"w:numStyleLink", "numbering"},
};

std::string key(std::string_view type, std::string_view name) {
  return std::string(type) + '/' + std::string(name);
}

Names style_names(const Dossier& dossier, const xml::Node& styles) {
  Names names;
  for (const xml::Node& style : styles.children) {
    if (!style.is("w:style")) continue;
    const std::string_view id = value_of(style, "w:styleId");
    names.insert(key(value_of(style, "w:type"), id));
    if (!names.insert(key("any", id)).second)
      dossier.fault(kRepeatedId, "word/styles.xml", id, "w:styleId");
  }
  return names;
}

void check_part(const Dossier& dossier, const JudgedPart& part, const Names& known) {
  std::string_view type;  // of the style that is read
  for_each_element(part.root, [&](const xml::Node& element) {
    if (element.is("w:style")) type = value_of(element, "w:type");
    for (const Reference& reference : kReferences) {
      if (!element.is(reference.element)) continue;
      const std::string_view wanted = reference.type == "same" ? type : reference.type;
      const std::string_view name = value_of(element, "w:val");
      if (!known.contains(key(wanted, name))) dossier.fault(kUnknownStyle, part.name, name, wanted);
    }
  });
}

// The identifiers of a kind in numbering.xml: w:num by w:numId, w:abstractNum by w:abstractNumId.
Names numberings(const xml::Node* root, std::string_view element, std::string_view attribute) {
  Names ids;
  if (root == nullptr) return ids;
  for (const xml::Node& child : root->children)
    if (child.is(element)) ids.emplace(value_of(child, attribute));
  return ids;
}

void check_numberings(const Dossier& dossier) {
  const xml::Node* root = dossier.root("word/numbering.xml");
  const Names instances = numberings(root, "w:num", "w:numId");
  const Names abstracts = numberings(root, "w:abstractNum", "w:abstractNumId");
  for (const JudgedPart& part : dossier.parts()) {
    for_each_element(part.root, [&](const xml::Node& element) {
      const bool is_use = element.is("w:numId");
      if (!is_use && !element.is("w:abstractNumId")) return;
      const std::string_view id = value_of(element, "w:val");
      const bool is_none = is_use && id == "0";  // takes the paragraph out of its list
      if (!is_none && !(is_use ? instances : abstracts).contains(id))
        dossier.fault(kUnknownList, part.name, id);
    });
  }
}

}  // namespace

void check_ooxml_styles(const Dossier& dossier) {
  if (const xml::Node* styles = dossier.root("word/styles.xml")) {
    const Names known = style_names(dossier, *styles);
    for (const JudgedPart& part : dossier.parts()) check_part(dossier, part, known);
  }
  check_numberings(dossier);
}

}  // namespace greffier::checks
