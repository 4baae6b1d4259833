#include "odt/text_looks.hpp"

#include <array>
#include <optional>
#include <vector>

#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

using office::TextLook;
using xml::Node;

constexpr std::size_t kLongestChain = 64;

std::string attribute(const Node& node, std::string_view name) {
  const std::string* value = node.attribute(name);
  return value == nullptr ? std::string() : *value;
}

// « super 58% », « 33% 58% »; « 0% 100% » stands on the line.
std::optional<bool> is_raised(const std::string& position) {
  if (position.empty()) return std::nullopt;
  if (position.starts_with("super")) return true;
  return text::parse_decimal(position.substr(0, position.find('%'))).value_or(0) > 0;
}

std::optional<bool> is_value(const std::string& value, std::string_view wanted) {
  if (value.empty()) return std::nullopt;
  return value == wanted;
}

TextLook read_properties(const Node& properties) {
  TextLook look;
  const std::string language = attribute(properties, "fo:language");
  if (!language.empty()) look.foreign = office::is_foreign_language(language);
  look.superscript = is_raised(attribute(properties, "style:text-position"));
  look.small_caps = is_value(attribute(properties, "fo:font-variant"), "small-caps");
  look.italics = is_value(attribute(properties, "fo:font-style"), "italic");
  const std::string line = attribute(properties, "style:text-underline-style");
  if (!line.empty()) look.underlined = line != "none";
  return look;
}

// What the default style of paragraphs says of texts, or null.
const Node* usual_properties(const Node& root) {
  const Node* styles = root.child("office:styles");
  if (styles == nullptr) return nullptr;
  for (const Node& style : styles->children)
    if (style.is("style:default-style") && attribute(style, "style:family") == "paragraph")
      return style.child("style:text-properties");
  return nullptr;
}

// A family as CSS writes it, without its quotes: « 'Liberation Sans' ».
std::string unquoted(std::string family) {
  const bool is_quoted = family.size() > 1 && (family.front() == '\'' || family.front() == '"') &&
                         family.back() == family.front();
  return is_quoted ? family.substr(1, family.size() - 2) : family;
}

}  // namespace

void TextLooks::read_faces(const Node& declarations) {
  for (const Node& face : declarations.children)
    faces_[attribute(face, "style:name")] = unquoted(attribute(face, "svg:font-family"));
}

std::optional<std::string> TextLooks::font_of(const Node& properties) const {
  if (const auto face = faces_.find(attribute(properties, "style:font-name")); face != faces_.end())
    return face->second;
  const std::string family = unquoted(attribute(properties, "fo:font-family"));
  return family.empty() ? std::nullopt : std::optional(family);
}

void TextLooks::read(const Node& root) {
  if (const Node* faces = root.child("office:font-face-decls")) read_faces(*faces);
  if (const Node* usual = usual_properties(root)) {
    if (std::string language = attribute(*usual, "fo:language"); !language.empty())
      usual_ = std::move(language);
    usual_font_ = font_of(*usual);
  }
  const bool is_usual_foreign = office::is_foreign_language(usual_);
  for (const Node& group : root.children)
    for (const Node& style : group.children) {
      if (!style.is("style:style")) continue;
      const std::string name = attribute(style, "style:name");
      const std::string shown = attribute(style, "style:display-name");
      Entry entry{attribute(style, "style:parent-style-name"), {}};
      const Node* properties = style.child("style:text-properties");
      if (properties != nullptr) {
        entry.look = read_properties(*properties);
        entry.look.font = font_of(*properties);
      }
      const bool is_usual =
          properties != nullptr && attribute(*properties, "fo:language") == usual_;
      const bool says_nothing = is_usual && (group.is("office:styles") || is_usual_foreign);
      if (name == "Standard" || says_nothing) entry.look.foreign.reset();
      entry.look.is_code =
          group.is("office:styles") && office::is_code_style(shown.empty() ? name : shown);
      styles_[{attribute(style, "style:family"), name}] = std::move(entry);
    }
}

TextLook TextLooks::of(std::string_view family, std::string_view style) const {
  std::vector<const TextLook*> chain;
  std::string name(style);
  while (chain.size() < kLongestChain) {
    const auto found = styles_.find({std::string(family), name});
    if (found == styles_.end()) break;
    chain.push_back(&found->second.look);
    name = found->second.parent;
  }
  return office::inherited(chain);
}

TextLook TextLooks::in_paragraph(std::string_view style) const {
  TextLook look;
  look.font = usual_font_;
  look.lay_over(of("paragraph", style));
  return look;
}

bool TextLooks::has(std::string_view family, std::string_view style) const {
  return styles_.contains({std::string(family), std::string(style)});
}

}  // namespace greffier::odt
