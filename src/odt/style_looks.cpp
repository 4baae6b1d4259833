#include "odt/style_looks.hpp"

#include <algorithm>
#include <array>

#include "odt/lengths.hpp"
#include "office/text_look.hpp"
#include "text/numbers.hpp"

namespace greffier::odt {

namespace {

using accessibility::Look;
using xml::Node;

constexpr std::size_t kLongestChain = 64;
constexpr double kPointsPerMillimetre = 72 / 25.4;

std::string attribute(const Node& node, std::string_view name) {
  const std::string* value = node.attribute(name);
  return value == nullptr ? std::string() : *value;
}

double points(std::string_view length_text) {
  return length(length_text, 0) * kPointsPerMillimetre;
}

void lay_size(const Node& properties, Look& look) {
  const std::string size = attribute(properties, "fo:font-size");
  if (size.ends_with('%'))
    look.size *=
        text::parse_decimal(std::string_view(size).substr(0, size.size() - 1)).value_or(100) / 100;
  else if (!size.empty())
    look.size = points(size);
}

void lay_color(const Node& properties, Look& look) {
  if (const std::string color = attribute(properties, "fo:color"); !color.empty())
    look.color = accessibility::read_color(color);
  if (attribute(properties, "style:use-window-font-color") == "true") look.color.reset();
  const std::string behind = attribute(properties, "fo:background-color");
  if (const auto color = accessibility::read_color(behind)) look.behind = color;
}

// « super 58% », « 33% 58% »; « 0% 100% » stands on the line.
bool is_raised(const std::string& position) {
  return position.starts_with("super") ||
         text::parse_decimal(position.substr(0, position.find('%'))).value_or(0) > 0;
}

bool is_bold(const std::string& weight) {
  return weight == "bold" || text::parse_decimal(weight).value_or(0) >= 600;
}

void lay_flags(const Node& properties, Look& look) {
  const auto set = [&properties](std::string_view name, bool& flag, const auto& is_so) {
    if (const std::string value = attribute(properties, name); !value.empty()) flag = is_so(value);
  };
  set("fo:font-weight", look.is_bold, is_bold);
  set("fo:font-style", look.is_italic, [](const std::string& value) { return value != "normal"; });
  set("style:text-underline-style", look.is_underlined,
      [](const std::string& value) { return value != "none"; });
  set("style:text-position", look.is_raised, is_raised);
  set("text:display", look.is_hidden, [](const std::string& value) { return value == "none"; });
}

void lay(const Node& properties, Look& look) {
  lay_size(properties, look);
  lay_color(properties, look);
  lay_flags(properties, look);
  const std::string spacing = attribute(properties, "fo:letter-spacing");
  if (!spacing.empty()) look.spacing = points(spacing);
  const std::string language = attribute(properties, "fo:language");
  if (!language.empty()) look.language = language;
}

void lay_style(const Node& style, Look& look) {
  if (const Node* properties = style.child("style:text-properties")) lay(*properties, look);
}

struct Backed {
  std::string_view family;
  std::string_view element;
};
constexpr std::array kBacked{Backed{"paragraph", "style:paragraph-properties"},
                             Backed{"table-cell", "style:table-cell-properties"},
                             Backed{"table-row", "style:table-row-properties"},
                             Backed{"table", "style:table-properties"},
                             Backed{"section", "style:section-properties"}};

}  // namespace

void StyleLooks::read(const Node& root) {
  for (const Node& group : root.children)
    for (const Node& style : group.children) {
      const std::string family = attribute(style, "style:family");
      if (style.is("style:default-style")) defaults_[family] = &style;
      if (!style.is("style:style")) continue;
      styles_[{family, attribute(style, "style:name")}] = {
          &style, attribute(style, "style:parent-style-name"), group.is("office:automatic-styles")};
    }
}

std::vector<const StyleLooks::Entry*> StyleLooks::chain(std::string_view family,
                                                        const std::string& style) const {
  std::vector<const Entry*> result;
  std::string name = style;
  while (result.size() < kLongestChain) {
    const auto found = styles_.find(std::pair(std::string(family), name));
    if (found == styles_.end()) break;
    result.push_back(&found->second);
    name = found->second.parent;
  }
  return result;
}

const Look& StyleLooks::paragraph(const std::string& style, bool by_hand) const {
  const auto [known, is_new] = known_.try_emplace({style, by_hand});
  Look& look = known->second;
  if (!is_new) return look;
  if (const auto usual = defaults_.find("paragraph"); usual != defaults_.end())
    lay_style(*usual->second, look);
  const std::vector<const Entry*> all = chain("paragraph", style);
  for (auto entry = all.rbegin(); entry != all.rend(); ++entry)
    if (by_hand || !(*entry)->is_automatic) lay_style(*(*entry)->node, look);
  return look;
}

void StyleLooks::lay_text(const std::string& style, Look& look) const {
  const std::vector<const Entry*> all = chain("text", style);
  for (auto entry = all.rbegin(); entry != all.rend(); ++entry) lay_style(*(*entry)->node, look);
}

bool StyleLooks::is_code(const std::string& style) const {
  const std::vector<const Entry*> all = chain("paragraph", style);
  return std::ranges::any_of(all, [](const Entry* entry) {
    const std::string shown = attribute(*entry->node, "style:display-name");
    return office::is_code_style(shown.empty() ? attribute(*entry->node, "style:name") : shown);
  });
}

std::string StyleLooks::property(std::string_view family, const std::string& style,
                                 std::string_view element, std::string_view attribute_name) const {
  for (const Entry* entry : chain(family, style)) {
    const Node* properties = entry->node->child(element);
    if (properties == nullptr) continue;
    if (const std::string* value = properties->attribute(attribute_name)) return *value;
  }
  return {};
}

office::Background StyleLooks::background(std::string_view family, const std::string& style) const {
  const auto* backed = std::ranges::find(kBacked, family, &Backed::family);
  if (backed == kBacked.end()) return {};
  const auto color =
      accessibility::read_color(property(family, style, backed->element, "fo:background-color"));
  return color ? office::Background{true, color} : office::Background{};
}

std::string StyleLooks::language() const {
  const auto usual = defaults_.find("paragraph");
  const Node* properties =
      usual == defaults_.end() ? nullptr : usual->second->child("style:text-properties");
  const std::string code = properties == nullptr ? "" : attribute(*properties, "fo:language");
  return code == "none" || code == "zxx" ? std::string() : code;
}

}  // namespace greffier::odt
