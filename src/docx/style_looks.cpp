#include "docx/style_looks.hpp"

#include <algorithm>
#include <array>

#include "docx/text_looks.hpp"
#include "office/text_look.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using accessibility::Color;
using accessibility::Look;
using xml::Node;

constexpr std::size_t kLongestChain = 64;

struct Highlight {
  std::string_view name;
  Color color;
};
// ISO 29500-1 § 17.18.40.
constexpr std::array kHighlights{
    Highlight{"yellow", {255, 255, 0}},     Highlight{"green", {0, 255, 0}},
    Highlight{"cyan", {0, 255, 255}},       Highlight{"magenta", {255, 0, 255}},
    Highlight{"blue", {0, 0, 255}},         Highlight{"red", {255, 0, 0}},
    Highlight{"darkBlue", {0, 0, 128}},     Highlight{"darkCyan", {0, 128, 128}},
    Highlight{"darkGreen", {0, 128, 0}},    Highlight{"darkMagenta", {128, 0, 128}},
    Highlight{"darkRed", {128, 0, 0}},      Highlight{"darkYellow", {128, 128, 0}},
    Highlight{"darkGray", {128, 128, 128}}, Highlight{"lightGray", {192, 192, 192}},
    Highlight{"black", {0, 0, 0}},          Highlight{"white", {255, 255, 255}}};

// As it was when nothing says.
void set_flag(const Node& properties, std::string_view name, bool& flag) {
  if (const Node* property = properties.child(name)) flag = is_on(*property);
}

void lay_color(const Node& properties, Look& look) {
  if (properties.child("w:color") != nullptr)
    look.color = accessibility::read_color(value_of(&properties, "w:color"));
  if (const office::Background own = shading(&properties); own.is_said) look.behind = own.color;
  const std::string highlight = value_of(&properties, "w:highlight");
  const auto* found = std::ranges::find(kHighlights, highlight, &Highlight::name);
  if (found != kHighlights.end()) look.behind = found->color;
}

void lay(const Node& properties, Look& look) {
  lay_color(properties, look);
  set_flag(properties, "w:b", look.is_bold);
  set_flag(properties, "w:i", look.is_italic);
  set_flag(properties, "w:vanish", look.is_hidden);
  const auto number = [&](std::string_view name, double& target, double scale) {
    if (const auto value = text::parse_decimal(value_of(&properties, name)))
      target = *value / scale;
  };
  number("w:sz", look.size, 2);
  number("w:spacing", look.spacing, 20);
  const std::string line = value_of(&properties, "w:u");
  if (!line.empty()) look.is_underlined = line != "none";
  const std::string position = value_of(&properties, "w:vertAlign");
  if (!position.empty()) look.is_raised = position == "superscript";
  const std::string language = value_of(&properties, "w:lang");
  if (!language.empty()) look.language = language;
}

bool is_default_paragraph(const Node& style) {
  const std::string* type = style.attribute("w:type");
  const std::string* flag = style.attribute("w:default");
  return type != nullptr && *type == "paragraph" && flag != nullptr && *flag != "0" &&
         *flag != "false";
}

bool shades_inside(const Node& node) {
  if (node.is("w:shd")) {
    const std::string* fill = node.attribute("w:fill");
    return fill != nullptr && *fill != "auto";
  }
  return std::ranges::any_of(node.children, shades_inside);
}

}  // namespace

office::Background shading(const Node* properties) {
  const std::string fill = value_of(properties, "w:shd", "w:fill");
  const std::string pattern = value_of(properties, "w:shd");
  if (pattern.starts_with("pct") || pattern.ends_with("Stripe")) return {true, std::nullopt};
  if (fill.empty() || fill == "auto") return {};
  return {true, accessibility::read_color(fill)};
}

void StyleLooks::read(const Node& styles) {
  if (const Node* defaults = styles.child("w:docDefaults"))
    if (const Node* run = defaults->child("w:rPrDefault")) usual_run_ = run->child("w:rPr");
  for (const Node& style : styles.children) {
    const std::string* id = style.attribute("w:styleId");
    if (!style.is("w:style") || id == nullptr) continue;
    styles_[*id] = &style;
    if (is_default_paragraph(style)) usual_style_ = *id;
  }
}

std::vector<const Node*> StyleLooks::chain(const std::string& style) const {
  std::vector<const Node*> result;
  auto found = styles_.find(style);
  while (found != styles_.end() && result.size() < kLongestChain) {
    result.push_back(found->second);
    found = styles_.find(value_of(found->second, "w:basedOn"));
  }
  return result;
}

const Look& StyleLooks::paragraph(const std::string& style) const {
  const auto [known, is_new] = known_.try_emplace(style);
  Look& look = known->second;
  if (!is_new) return look;
  look.size = 10;  // ISO 29500-1 § 17.3.2.38, when nothing says
  if (usual_run_ != nullptr) lay(*usual_run_, look);
  const std::vector<const Node*> all =
      chain(style.empty() || !styles_.contains(style) ? usual_style_ : style);
  for (auto entry = all.rbegin(); entry != all.rend(); ++entry)
    if (const Node* properties = (*entry)->child("w:rPr")) lay(*properties, look);
  return look;
}

void StyleLooks::lay_run(const Node& properties, Look& look) const {
  const std::vector<const Node*> all = chain(value_of(&properties, "w:rStyle"));
  for (auto entry = all.rbegin(); entry != all.rend(); ++entry)
    if (const Node* own = (*entry)->child("w:rPr")) lay(*own, look);
  lay(properties, look);
}

const Node* StyleLooks::paragraph_property(const std::string& style, std::string_view name) const {
  for (const Node* entry : chain(style.empty() ? usual_style_ : style)) {
    const Node* properties = entry->child("w:pPr");
    const Node* found = properties == nullptr ? nullptr : properties->child(name);
    if (found != nullptr) return found;
  }
  return nullptr;
}

bool StyleLooks::is_code(const std::string& style) const {
  const std::vector<const Node*> all = chain(style);
  return std::ranges::any_of(
      all, [](const Node* entry) { return office::is_code_style(value_of(entry, "w:name")); });
}

bool StyleLooks::shades(const std::string& table_style) const {
  const std::vector<const Node*> all = chain(table_style);
  return std::ranges::any_of(all, [](const Node* style) { return shades_inside(*style); });
}

std::string StyleLooks::language() const {
  std::string code = usual_run_ == nullptr ? std::string() : value_of(usual_run_, "w:lang");
  if (code.empty()) code = paragraph({}).language;
  return code == "x-none" || code == "zxx" ? std::string() : code;
}

}  // namespace greffier::docx
