#include "odt/included_styles.hpp"

#include <fmt/core.h>

namespace greffier::odt {

namespace {

using xml::Node;

constexpr std::string_view kPrefix = "Inclus";
constexpr std::string_view kFonts = "office:font-face-decls";
constexpr std::string_view kAutomatic = "office:automatic-styles";
constexpr std::string_view kCommon = "office:styles";

std::map<StyleKey, const Node*> styles_in(const Node& root, std::string_view element) {
  std::map<StyleKey, const Node*> found;
  if (const Node* styles = root.child(element))
    for (const Node& style : styles->children)
      if (StyleKey key = defined_style(style); !key.space.empty())
        found.emplace(std::move(key), &style);
  return found;
}

const Node* font_in(const Node& root, const std::string& name) {
  const Node* fonts = root.child(kFonts);
  if (fonts == nullptr) return nullptr;
  for (const Node& font : fonts->children)
    if (defined_style(font).name == name) return &font;
  return nullptr;
}

}  // namespace

void StyleNames::know(const Node& root) {
  for (const Node& child : root.children) {
    if (StyleKey key = defined_style(child); !key.space.empty()) known_.insert(std::move(key));
    know(child);
  }
}

std::string StyleNames::fresh(const std::string& space) {
  StyleKey key{space, {}};
  do key.name = fmt::format("{}{}", kPrefix, ++last_);
  while (!known_.insert(key).second);
  return key.name;
}

IncludedStyles::IncludedStyles(DocumentRoots included, Node& part, Node& common, StyleNames& names)
    : included_(included),
      part_(part),
      common_(common),
      names_(names),
      automatic_styles_(styles_in(included.content, kAutomatic)),
      common_styles_(styles_in(included.styles, kCommon)) {}

void IncludedStyles::bring(std::span<Node> blocks) {
  for (Node& block : blocks) rewrite(block, Level::automatic, {});
}

// The first page of the included document is no page of this one.
void IncludedStyles::rewrite(Node& node, Level level, const std::string& space) {
  node.remove_attribute("style:master-page-name");
  for (xml::Attribute& attribute : node.attributes) {
    const std::string_view named = referenced_space(node, attribute.name, space);
    if (!named.empty() && !attribute.value.empty())
      attribute.value = brought({std::string(named), attribute.value}, level);
  }
  for (Node& child : node.children) rewrite(child, level, space);
}

std::string IncludedStyles::brought(const StyleKey& key, Level level) {
  if (key.space == "font") return brought_font(key.name, level);
  if (level == Level::automatic)
    if (const auto own = automatic_styles_.find(key); own != automatic_styles_.end())
      return copied(*own->second, key, Level::automatic);
  const auto common = common_styles_.find(key);
  if (common == common_styles_.end()) return key.name;
  return copied(*common->second, key, Level::common);
}

std::string IncludedStyles::copied(const Node& style, const StyleKey& key, Level level) {
  const bool is_common = level == Level::common;
  Known& known = copied_[static_cast<std::size_t>(level)];
  if (const auto found = known.find(key); found != known.end()) return found->second;
  if (is_common && styles_in(common_, kCommon).contains(key)) return key.name;
  const bool keeps_name = is_common && !names_.has(key);
  const std::string name = keeps_name ? key.name : names_.fresh(key.space);
  names_.add({key.space, name});
  known.emplace(key, name);
  Node copy = style;
  rename_style(copy, name);
  if (is_common && !keeps_name && copy.attribute("style:display-name") == nullptr)
    copy.set_attribute("style:display-name", key.name);
  rewrite(copy, level, key.space);
  Node* target = is_common ? common_.child(kCommon) : part_.child(kAutomatic);
  target->children.push_back(std::move(copy));
  return name;
}

std::string IncludedStyles::brought_font(const std::string& name, Level level) {
  const bool is_common = level == Level::common;
  Known& known = fonts_[static_cast<std::size_t>(level)];
  const StyleKey key{"font", name};
  if (const auto found = known.find(key); found != known.end()) return found->second;
  const Node* font = font_in(is_common ? included_.styles : included_.content, name);
  Node& target = is_common ? common_ : part_;
  const Node* own = font_in(target, name);
  if (font == nullptr || (own != nullptr && *own == *font)) return name;
  std::string fresh = own == nullptr ? name : names_.fresh(key.space);
  known.emplace(key, fresh);
  Node copy = *font;
  rename_style(copy, fresh);
  target.child(kFonts)->children.push_back(std::move(copy));
  return fresh;
}

}  // namespace greffier::odt
