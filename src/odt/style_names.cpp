#include "odt/style_names.hpp"

#include <algorithm>
#include <array>

namespace greffier::odt {

namespace {

using xml::Node;

constexpr std::string_view kOwnFamily = "=";  // the space of the style that it stands in

// "text:index-entry-*" and "*-entry-template" stand for all that begin or end so.
struct Reference {
  std::string_view element;
  std::string_view attribute;
  std::string_view space;
};
constexpr std::array kReferences{
    Reference{"style:style", "style:parent-style-name", kOwnFamily},
    Reference{"style:style", "style:next-style-name", kOwnFamily},
    Reference{"style:style", "style:list-style-name", "list"},
    Reference{"*", "style:data-style-name", "data"},
    Reference{"style:style", "style:percentage-data-style-name", "data"},
    Reference{"style:map", "style:apply-style-name", kOwnFamily},
    Reference{"style:drop-cap", "style:style-name", "text"},
    Reference{"style:tab-stop", "style:leader-text-style", "text"},
    Reference{"*", "style:font-name", "font"},
    Reference{"*", "style:font-name-asian", "font"},
    Reference{"*", "style:font-name-complex", "font"},
    Reference{"*", "draw:fill-gradient-name", "draw:gradient"},
    Reference{"*", "draw:fill-hatch-name", "draw:hatch"},
    Reference{"*", "draw:fill-image-name", "draw:fill-image"},
    Reference{"*", "draw:opacity-name", "draw:opacity"},
    Reference{"*", "draw:stroke-dash", "draw:stroke-dash"},
    Reference{"*", "draw:marker-start", "draw:marker"},
    Reference{"*", "draw:marker-end", "draw:marker"},
    Reference{"text:p", "text:style-name", "paragraph"},
    Reference{"text:h", "text:style-name", "paragraph"},
    Reference{"*", "text:cond-style-name", "paragraph"},
    Reference{"text:index-source-style", "text:style-name", "paragraph"},
    Reference{"text:index-title-template", "text:style-name", "paragraph"},
    Reference{"*-entry-template", "text:style-name", "paragraph"},
    Reference{"text:span", "text:style-name", "text"},
    Reference{"text:a", "text:style-name", "text"},
    Reference{"*", "text:visited-style-name", "text"},
    Reference{"text:list-level-style-*", "text:style-name", "text"},
    Reference{"text:index-entry-*", "text:style-name", "text"},
    Reference{"text:ruby-text", "text:style-name", "text"},
    Reference{"text:ruby", "text:style-name", "ruby"},
    Reference{"text:list", "text:style-name", "list"},
    Reference{"text:numbered-paragraph", "text:style-name", "list"},
    Reference{"*", "text:style-override", "list"},
    Reference{"text:section", "text:style-name", "section"},
    Reference{"text:index-title", "text:style-name", "section"},
    Reference{"text:table-of-content", "text:style-name", "section"},
    Reference{"text:*-index", "text:style-name", "section"},
    Reference{"text:bibliography", "text:style-name", "section"},
    Reference{"table:table", "table:style-name", "table"},
    Reference{"table:table-column", "table:style-name", "table-column"},
    Reference{"table:table-row", "table:style-name", "table-row"},
    Reference{"*", "table:style-name", "table-cell"},
    Reference{"*", "table:default-cell-style-name", "table-cell"},
    Reference{"*", "draw:style-name", "graphic"},
    Reference{"*", "draw:text-style-name", "paragraph"}};

bool matches(std::string_view pattern, std::string_view name) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == name;
  const std::string_view end = pattern.substr(star + 1);
  return name.size() + 1 >= pattern.size() && name.starts_with(pattern.substr(0, star)) &&
         name.ends_with(end);
}

std::string value(const Node& node, std::string_view key) {
  const std::string* found = node.attribute(key);
  return found == nullptr ? std::string() : *found;
}

// Elements that are styles by themselves, with the space of their names.
struct Definition {
  std::string_view element;
  std::string_view space;  // "" for the element's own name
  std::string_view name;
};
constexpr std::array kDefinitions{Definition{"text:list-style", "list", "style:name"},
                                  Definition{"style:font-face", "font", "style:name"},
                                  Definition{"number:*-style", "data", "style:name"},
                                  Definition{"draw:gradient", "", "draw:name"},
                                  Definition{"draw:hatch", "", "draw:name"},
                                  Definition{"draw:fill-image", "", "draw:name"},
                                  Definition{"draw:opacity", "", "draw:name"},
                                  Definition{"draw:stroke-dash", "", "draw:name"},
                                  Definition{"draw:marker", "", "draw:name"}};

const Definition* definition_of(const Node& element) {
  const auto found = std::ranges::find_if(kDefinitions, [&element](const Definition& entry) {
    return matches(entry.element, element.name);
  });
  return found == kDefinitions.end() ? nullptr : &*found;
}

}  // namespace

StyleKey defined_style(const Node& element) {
  if (element.is("style:style"))
    return {value(element, "style:family"), value(element, "style:name")};
  const Definition* definition = definition_of(element);
  if (element.kind != Node::Kind::element || definition == nullptr) return {};
  const std::string_view space = definition->space.empty() ? element.name : definition->space;
  return {std::string(space), value(element, definition->name)};
}

void rename_style(Node& element, const std::string& name) {
  const Definition* definition = definition_of(element);
  element.set_attribute(definition == nullptr ? "style:name" : definition->name, name);
}

std::string_view referenced_space(const Node& element, std::string_view attribute,
                                  std::string_view space) {
  const auto found = std::ranges::find_if(kReferences, [&](const Reference& entry) {
    return entry.attribute == attribute && matches(entry.element, element.name);
  });
  if (found == kReferences.end()) return {};
  return found->space == kOwnFamily ? space : found->space;
}

}  // namespace greffier::odt
