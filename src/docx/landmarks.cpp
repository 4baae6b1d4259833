#include "docx/landmarks.hpp"

#include <string_view>
#include <vector>

#include "office/correction_walk.hpp"

namespace greffier::docx {

namespace {

using diag::StoryPlace;
using Kind = StoryPlace::Kind;
using Pages = StoryPlace::Pages;
using xml::Node;

std::string value_of(const Node& node, std::string_view attribute) {
  const std::string* value = node.attribute(attribute);
  return value == nullptr ? std::string() : *value;
}

// The w:val of a property.
std::string property(const Node* properties, std::string_view name) {
  const Node* found = properties == nullptr ? nullptr : properties->child(name);
  return found == nullptr ? std::string() : value_of(*found, "w:val");
}

Pages pages_of(std::string_view type) {
  if (type == "first") return Pages::first;
  return type == "even" ? Pages::even : Pages::all;
}

// The sections of a document, in order.
void collect_sections(const Node& node, std::vector<const Node*>& sections) {
  for (const Node& child : node.children) {
    if (child.is("w:sectPr"))
      sections.push_back(&child);
    else if (child.kind == Node::Kind::element && !child.is("w:r") && !child.is("w:sectPrChange"))
      collect_sections(child, sections);
  }
}

// A header as one section asks for it.
struct Reference {
  std::string target;
  StoryPlace story;
};

std::vector<Reference> references(const Node& document, const Relationships& related) {
  std::vector<const Node*> sections;
  collect_sections(document, sections);
  std::vector<Reference> result;
  for (std::size_t i = 0; i < sections.size(); ++i)
    for (const Node& child : sections[i]->children) {
      const bool is_header = child.is("w:headerReference");
      if (!is_header && !child.is("w:footerReference")) continue;
      const Relationship* relationship = related.by_id(value_of(child, "r:id"));
      if (relationship == nullptr) continue;
      result.push_back({relationship->target,
                        {is_header ? Kind::header : Kind::footer,
                         pages_of(value_of(child, "w:type")),
                         static_cast<int>(i) + 1,
                         {}}});
    }
  return result;
}

}  // namespace

std::optional<StoryPlace> Landmarks::story(const Node& element) const {
  if (element.is("w:txbxContent")) return StoryPlace{Kind::box};
  const bool is_footnote = element.is("w:footnote");
  if (!is_footnote && !element.is("w:endnote")) return std::nullopt;
  if (element.attribute("w:type") != nullptr) return std::nullopt;  // a separator
  return StoryPlace{is_footnote ? Kind::footnote : Kind::endnote};
}

std::optional<std::string> Landmarks::page_style(const Node& /*element*/) const {
  return std::nullopt;
}

std::string Landmarks::table_name(const Node& table) const {
  return property(table.child("w:tblPr"), "w:tblCaption");
}

int Landmarks::columns(const Node& cell) const {
  return office::span_of(property(cell.child("w:tcPr"), "w:gridSpan"));
}

bool Landmarks::is_twin(const Node& element) const {
  return element.is("mc:Fallback");
}

std::map<std::string, StoryPlace> header_places(const Node& document,
                                                const Relationships& related) {
  std::map<std::string, StoryPlace> result;
  std::map<std::pair<Kind, Pages>, int> sections;  // that have a header of that kind
  const std::vector<Reference> all = references(document, related);
  for (const Reference& each : all) {
    result.emplace(each.target, each.story);
    ++sections[{each.story.kind, each.story.pages}];
  }
  for (auto& [target, story] : result)
    if (sections[{story.kind, story.pages}] == 1) story.number = 0;
  return result;
}

}  // namespace greffier::docx
