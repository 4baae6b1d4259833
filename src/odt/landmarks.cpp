#include "odt/landmarks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "office/correction_walk.hpp"

namespace greffier::odt {

namespace {

using diag::StoryPlace;
using Kind = StoryPlace::Kind;
using Pages = StoryPlace::Pages;
using xml::Node;

struct HeaderEntry {
  std::string_view element;
  Kind kind;
  Pages pages;
};
// ODF 1.3 part 3 § 16.10–16.15. « Left » pages are the even ones.
constexpr std::array kHeaders{HeaderEntry{"style:header", Kind::header, Pages::all},
                              HeaderEntry{"style:header-left", Kind::header, Pages::even},
                              HeaderEntry{"style:header-first", Kind::header, Pages::first},
                              HeaderEntry{"style:footer", Kind::footer, Pages::all},
                              HeaderEntry{"style:footer-left", Kind::footer, Pages::even},
                              HeaderEntry{"style:footer-first", Kind::footer, Pages::first}};

// What Writer calls what nobody named, before a number.
constexpr std::array<std::string_view, 12> kGivenNames{
    "Tableau", "Table",      "Cadre",    "Frame",         "Forme",       "Shape",
    "Image",   "Text Frame", "Text Box", "Zone de texte", "Cadre texte", "Objet"};

constexpr std::string_view kUsualPageStyle = "Standard";

std::string value_of(const Node& node, std::string_view attribute) {
  const std::string* value = node.attribute(attribute);
  return value == nullptr ? std::string() : *value;
}

// "" for a name that the office program gave.
std::string own_name(const std::string& name) {
  const std::size_t end = name.find_last_not_of("0123456789 ") + 1;
  const std::string_view word = std::string_view(name).substr(0, end);
  return std::ranges::find(kGivenNames, word) == kGivenNames.end() ? name : std::string();
}

bool holds_text(const Node& shape) {
  return std::ranges::any_of(shape.children, [](const Node& child) {
    return child.is("draw:text-box") || child.is("text:p") || child.is("text:list");
  });
}

}  // namespace

std::optional<StoryPlace> Landmarks::story(const Node& element) const {
  const auto header = std::ranges::find(kHeaders, element.name, &HeaderEntry::element);
  if (header != kHeaders.end()) return StoryPlace{header->kind, header->pages, 0, {}};
  if (element.is("text:note"))
    return StoryPlace{value_of(element, "text:note-class") == "endnote" ? Kind::endnote
                                                                        : Kind::footnote};
  if (!element.name.starts_with("draw:") || !holds_text(element)) return std::nullopt;
  if (element.is("draw:text-box")) return std::nullopt;
  return StoryPlace{Kind::box, Pages::all, 0, own_name(value_of(element, "draw:name"))};
}

std::optional<std::string> Landmarks::page_style(const Node& element) const {
  if (!element.is("style:master-page")) return std::nullopt;
  const std::string name = value_of(element, "style:name");
  if (name == kUsualPageStyle) return std::string();
  const std::string shown = value_of(element, "style:display-name");
  return shown.empty() ? name : shown;
}

std::string Landmarks::table_name(const Node& table) const {
  if (const Node* title = table.child("table:title")) return title->inner_text();
  return own_name(value_of(table, "table:name"));
}

int Landmarks::columns(const Node& cell) const {
  const std::string* spanned = cell.attribute("table:number-columns-spanned");
  return spanned == nullptr ? 1 : office::span_of(*spanned);
}

bool Landmarks::is_twin(const Node& /*element*/) const {
  return false;
}

}  // namespace greffier::odt
