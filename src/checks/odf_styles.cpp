#include <algorithm>
#include <array>

#include "checks/messages.hpp"
#include "checks/odf_checks.hpp"

namespace greffier::checks {

namespace {

// An attribute that names a style, on one element ("" for any), and the family it names.
struct Reference {
  std::string_view element;
  std::string_view attribute;
  std::string_view family;
};

// ODF 1.3 part 3 § 19. Families are those of style:family, and for what is no style:style: list,
// page-layout, master-page, data, font. "same" is the family of the style that refers.
constexpr std::array kReferences{
    Reference{"text:p", "text:style-name", "paragraph"},
    Reference{"text:h", "text:style-name", "paragraph"},
    Reference{"text:span", "text:style-name", "text"},
    Reference{"text:a", "text:style-name", "text"},
    Reference{"text:a", "text:visited-style-name", "text"},
    Reference{"text:list", "text:style-name", "list"},
    Reference{"text:list-item", "text:style-override", "list"},
    Reference{"text:section", "text:style-name", "section"},
    Reference{"text:table-of-content", "text:style-name", "section"},
    Reference{"text:table-of-content-entry-template", "text:style-name", "paragraph"},
    Reference{"text:index-title-template", "text:style-name", "paragraph"},
    Reference{"text:index-entry-link-start", "text:style-name", "text"},
    Reference{"text:list-level-style-number", "text:style-name", "text"},
    Reference{"text:list-level-style-bullet", "text:style-name", "text"},
    Reference{"text:outline-level-style", "text:style-name", "text"},
    Reference{"text:notes-configuration", "text:citation-style-name", "text"},
    Reference{"text:notes-configuration", "text:citation-body-style-name", "text"},
    Reference{"text:notes-configuration", "text:default-style-name", "paragraph"},
    Reference{"text:notes-configuration", "text:master-page-name", "master-page"},
    Reference{"table:table", "table:style-name", "table"},
    Reference{"table:table-column", "table:style-name", "table-column"},
    Reference{"table:table-row", "table:style-name", "table-row"},
    Reference{"table:table-cell", "table:style-name", "table-cell"},
    Reference{"table:covered-table-cell", "table:style-name", "table-cell"},
    Reference{"", "table:default-cell-style-name", "table-cell"},
    Reference{"draw:frame", "draw:style-name", "graphic"},
    Reference{"draw:custom-shape", "draw:style-name", "graphic"},
    Reference{"draw:line", "draw:style-name", "graphic"},
    Reference{"draw:connector", "draw:style-name", "graphic"},
    Reference{"draw:g", "draw:style-name", "graphic"},
    Reference{"", "draw:text-style-name", "paragraph"},
    Reference{"style:style", "style:parent-style-name", "same"},
    Reference{"style:style", "style:next-style-name", "same"},
    Reference{"style:style", "style:list-style-name", "list"},
    Reference{"style:style", "style:master-page-name", "master-page"},
    Reference{"style:style", "style:data-style-name", "data"},
    Reference{"style:map", "style:apply-style-name", "any"},
    Reference{"style:master-page", "style:page-layout-name", "page-layout"},
    Reference{"style:master-page", "style:next-style-name", "master-page"},
    Reference{"style:master-page", "draw:style-name", "drawing-page"},
    Reference{"style:text-properties", "style:font-name", "font"},
    Reference{"style:text-properties", "style:font-name-asian", "font"},
    Reference{"style:text-properties", "style:font-name-complex", "font"},
};

std::string key(std::string_view family, std::string_view name) {
  return std::string(family) + '/' + std::string(name);
}

// The family that an element defines a name in, "" when it defines none.
std::string_view family_of(const xml::Node& element) {
  if (element.is("style:style")) return value_of(element, "style:family");
  if (element.is("text:list-style")) return "list";
  if (element.is("style:page-layout")) return "page-layout";
  if (element.is("style:master-page")) return "master-page";
  if (element.is("style:font-face")) return "font";
  return element.name.starts_with("number:") && element.name.ends_with("-style") ? "data" : "";
}

void collect(const Dossier& dossier, const JudgedPart& part, const xml::Node& root, Names& names) {
  for_each_element(root, [&](const xml::Node& element) {
    const std::string_view family = family_of(element);
    const std::string* name = family.empty() ? nullptr : element.attribute("style:name");
    if (name == nullptr) return;
    names.insert(key("any", *name));
    if (!names.insert(key(family, *name)).second)
      dossier.fault(kRepeatedId, part.name, *name, family);
  });
}

// The names that `part` may use: its own, and the common ones of styles.xml. Automatic styles of
// one part are unknown to the other (part 3 § 16.2).
Names known_in(const Dossier& dossier, const JudgedPart& part) {
  Names names;
  for (const JudgedPart& other : dossier.parts()) {
    if (other.name != part.name && other.name != "styles.xml") continue;
    for (const xml::Node& child : other.root.children)
      if (other.name == part.name || child.is("office:styles") || child.is("office:master-styles"))
        collect(dossier, other, child, names);
  }
  return names;
}

void check_reference(const Dossier& dossier, const JudgedPart& part, const Names& known,
                     const xml::Node& element, const Reference& reference) {
  if (!reference.element.empty() && !element.is(reference.element)) return;
  const std::string_view name = value_of(element, reference.attribute);
  if (name.empty()) return;
  const std::string_view family =
      reference.family == "same" ? value_of(element, "style:family") : reference.family;
  if (!known.contains(key(family, name))) dossier.fault(kUnknownStyle, part.name, name, family);
}

}  // namespace

void check_odf_styles(const Dossier& dossier) {
  for (const JudgedPart& part : dossier.parts()) {
    if (part.name != "content.xml" && part.name != "styles.xml") continue;
    const Names known = known_in(dossier, part);
    for_each_element(part.root, [&](const xml::Node& element) {
      for (const Reference& reference : kReferences)
        check_reference(dossier, part, known, element, reference);
    });
  }
}

}  // namespace greffier::checks
