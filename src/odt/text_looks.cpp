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

// The language of the default style of paragraphs.
std::string usual_language(const Node& root) {
  const Node* styles = root.child("office:styles");
  if (styles == nullptr) return {};
  for (const Node& style : styles->children) {
    const Node* properties = style.child("style:text-properties");
    if (style.is("style:default-style") && attribute(style, "style:family") == "paragraph")
      return properties == nullptr ? std::string() : attribute(*properties, "fo:language");
  }
  return {};
}

}  // namespace

void TextLooks::read(const Node& root) {
  if (const std::string usual = usual_language(root); !usual.empty()) usual_ = usual;
  for (const Node& group : root.children)
    for (const Node& style : group.children) {
      if (!style.is("style:style")) continue;
      const std::string name = attribute(style, "style:name");
      const std::string shown = attribute(style, "style:display-name");
      Entry entry{attribute(style, "style:parent-style-name"), {}};
      const Node* properties = style.child("style:text-properties");
      if (properties != nullptr) entry.look = read_properties(*properties);
      const bool is_usual = properties != nullptr && group.is("office:styles") &&
                            attribute(*properties, "fo:language") == usual_;
      if (name == "Standard" || is_usual) entry.look.foreign.reset();
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
  TextLook result;
  for (auto look = chain.rbegin(); look != chain.rend(); ++look) result.lay_over(**look);
  return result;
}

bool TextLooks::has(std::string_view family, std::string_view style) const {
  return styles_.contains({std::string(family), std::string(style)});
}

}  // namespace greffier::odt
