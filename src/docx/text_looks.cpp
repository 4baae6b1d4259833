#include "docx/text_looks.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using office::TextLook;
using xml::Node;

constexpr std::size_t kLongestChain = 64;
constexpr std::string_view kNoList = "0";
constexpr int kDeepest = 8;  // the ninth level of a list, from 0

constexpr double kLargestSize = 3276;  // of Word

std::optional<bool> flag_of(const Node& properties, std::string_view name) {
  const Node* property = properties.child(name);
  return property == nullptr ? std::nullopt : std::optional(is_on(*property));
}

std::optional<int> size_of(const Node& properties) {
  const auto size = text::parse_decimal(value_of(&properties, "w:sz"));
  return size && *size >= 1 && *size <= kLargestSize ? std::optional(static_cast<int>(*size))
                                                     : std::nullopt;
}

// What everything has that says nothing else, or null.
const Node* usual_properties(const Node& styles) {
  const Node* defaults = styles.child("w:docDefaults");
  const Node* run = defaults == nullptr ? nullptr : defaults->child("w:rPrDefault");
  return run == nullptr ? nullptr : run->child("w:rPr");
}

bool is_default(const Node& style) {
  const std::string* value = style.attribute("w:default");
  if (value_of(&style, "w:name") == "Normal") return true;
  return value != nullptr && (*value == "1" || *value == "true" || *value == "on");
}

// « heading 2 » and an own outline level of 0–5; 0 for none.
int level_of(const Node& style) {
  const std::string own = value_of(style.child("w:pPr"), "w:outlineLvl");
  const std::string name = value_of(&style, "w:name");
  constexpr std::string_view kHeading = "heading ";
  double level = 0;
  if (!own.empty()) {
    level = text::parse_decimal(own).value_or(9) + 1;
  } else if (name.starts_with(kHeading)) {
    level = text::parse_decimal(name.substr(kHeading.size())).value_or(0);
  }
  return level >= 1 && level <= 6 ? static_cast<int>(level) : 0;
}

// « List Bullet 2 » and its like are lists of their own for Word, at their first level, and set as
// the second level of a list (ISO 29500-1 § 17.9.23 would have them say it themselves).
std::optional<int> level_by_name(std::string_view name) {
  for (const std::string_view family : {"List Bullet ", "List Number "})
    if (name.starts_with(family))
      if (const auto number = text::parse_decimal(name.substr(family.size())))
        return std::clamp(static_cast<int>(*number) - 1, 0, kDeepest);
  return std::nullopt;
}

std::optional<int> own_list_level(const Node& style, const Node* numbering) {
  const auto level = text::parse_decimal(value_of(numbering, "w:ilvl"));
  if (level && *level > 0) return std::min(static_cast<int>(*level), kDeepest);
  const auto by_name = level_by_name(value_of(&style, "w:name"));
  return by_name ? by_name : level ? std::optional(0) : std::nullopt;
}

}  // namespace

bool is_on(const Node& property, std::string_view key) {
  const std::string* value = property.attribute(key);
  return value == nullptr || (*value != "0" && *value != "false" && *value != "off");
}

std::string value_of(const Node* parent, std::string_view child, std::string_view key) {
  const Node* element = parent == nullptr ? nullptr : parent->child(child);
  const std::string* value = element == nullptr ? nullptr : element->attribute(key);
  return value == nullptr ? std::string() : *value;
}

TextLook TextLooks::look_of(const Node& properties) const {
  TextLook look;
  const std::string language = value_of(&properties, "w:lang");
  const bool is_foreign = office::is_foreign_language(language);
  if (!language.empty() && !(is_foreign && language == usual_)) look.foreign = is_foreign;
  look.kept = flag_of(properties, "w:noProof");
  const std::string line = value_of(&properties, "w:vertAlign");
  if (!line.empty()) look.superscript = line == "superscript";
  look.small_caps = flag_of(properties, "w:smallCaps");
  look.italics = flag_of(properties, "w:i");
  const std::string underline = value_of(&properties, "w:u");
  if (!underline.empty()) look.underlined = underline != "none";
  look.font = font_of(properties);
  look.size = size_of(properties);
  return look;
}

// ISO 29500-1 § 17.3.2.26: a name of the theme counts before a name of its own.
std::optional<std::string> TextLooks::font_of(const Node& properties) const {
  const std::string part = value_of(&properties, "w:rFonts", "w:asciiTheme");
  std::string font = part.starts_with("major")   ? major_font_
                     : part.starts_with("minor") ? minor_font_
                                                 : std::string();
  if (font.empty()) font = value_of(&properties, "w:rFonts", "w:ascii");
  return font.empty() ? std::nullopt : std::optional(std::move(font));
}

void TextLooks::read_theme(const Node& theme) {
  const Node* elements = theme.child("a:themeElements");
  const Node* fonts = elements == nullptr ? nullptr : elements->child("a:fontScheme");
  if (fonts == nullptr) return;
  major_font_ = value_of(fonts->child("a:majorFont"), "a:latin", "typeface");
  minor_font_ = value_of(fonts->child("a:minorFont"), "a:latin", "typeface");
}

void TextLooks::read(const Node& styles) {
  const Node* defaults = usual_properties(styles);
  usual_ = value_of(defaults, "w:lang");
  if (defaults != nullptr) {
    usual_font_ = font_of(*defaults);
    usual_size_ = size_of(*defaults).value_or(kUsualSize);
  }
  for (const Node& style : styles.children) {
    const std::string* id = style.attribute("w:styleId");
    if (!style.is("w:style") || id == nullptr) continue;
    Entry entry{value_of(&style, "w:basedOn"), {}, level_of(style)};
    if (const Node* properties = style.child("w:rPr")) entry.look = look_of(*properties);
    const std::string language = value_of(style.child("w:rPr"), "w:lang");
    if (is_default(style) || language == usual_) entry.look.foreign.reset();
    if (const Node* properties = style.child("w:pPr")) {
      entry.starts_page = flag_of(*properties, "w:pageBreakBefore");
      if (const Node* numbering = properties->child("w:numPr"))
        entry.list = {value_of(numbering, "w:numId"), own_list_level(style, numbering)};
    }
    entry.look.is_code = office::is_code_style(value_of(&style, "w:name"));
    const std::string* type = style.attribute("w:type");
    entry.is_paragraph = type != nullptr && *type == "paragraph";
    if (is_default(style) && entry.is_paragraph) usual_style_ = *id;
    styles_[*id] = std::move(entry);
  }
}

TextLook TextLooks::of(std::string_view style) const {
  std::vector<const TextLook*> chain;
  auto found = styles_.find(style);
  while (found != styles_.end() && chain.size() < kLongestChain) {
    chain.push_back(&found->second.look);
    found = styles_.find(found->second.parent);
  }
  return office::inherited(chain);
}

TextLook TextLooks::in_paragraph(std::string_view style) const {
  TextLook look;
  look.font = usual_font_;
  look.size = usual_size_;
  look.lay_over(of(style.empty() ? usual_style_ : style));
  return look;
}

std::map<std::string, int, std::less<>> TextLooks::sizes() const {
  std::map<std::string, int, std::less<>> result;
  result[""] = in_paragraph("").size.value_or(kUsualSize);
  for (const auto& [id, entry] : styles_)
    if (const auto size = entry.is_paragraph ? in_paragraph(id).size : of(id).size)
      result[id] = *size;
  return result;
}

// The nearest style of the chain that says it counts, for the list and for the level.
std::optional<int> TextLooks::list_level(std::string_view style) const {
  std::optional<int> level;
  auto found = styles_.find(style);
  for (std::size_t n = 0; n < kLongestChain && found != styles_.end(); ++n) {
    const ListSaid& said = found->second.list;
    if (!level) level = said.level;
    if (said.list == kNoList) return std::nullopt;
    if (!said.list.empty()) return level.value_or(0);
    found = styles_.find(found->second.parent);
  }
  return std::nullopt;
}

bool TextLooks::starts_page(std::string_view style) const {
  auto found = styles_.find(style);
  for (std::size_t n = 0; n < kLongestChain && found != styles_.end(); ++n) {
    if (found->second.starts_page) return *found->second.starts_page;
    found = styles_.find(found->second.parent);
  }
  return false;
}

std::set<std::string, std::less<>> TextLooks::page_starts() const {
  std::set<std::string, std::less<>> result;
  for (const auto& [id, entry] : styles_)
    if (entry.is_paragraph && starts_page(id)) result.insert(id);
  if (starts_page(usual_style_)) result.insert("");
  return result;
}

std::map<std::string, int, std::less<>> TextLooks::list_levels() const {
  std::map<std::string, int, std::less<>> result;
  for (const auto& [id, entry] : styles_)
    if (const auto level = entry.is_paragraph ? list_level(id) : std::nullopt) result[id] = *level;
  return result;
}

std::map<std::string, int, std::less<>> TextLooks::heading_levels() const {
  std::map<std::string, int, std::less<>> result;
  for (const auto& [id, entry] : styles_) {
    auto found = styles_.find(id);
    for (std::size_t n = 0; n < kLongestChain && found != styles_.end(); ++n) {
      if (found->second.level > 0) {
        result[id] = found->second.level;
        break;
      }
      found = styles_.find(found->second.parent);
    }
  }
  return result;
}

}  // namespace greffier::docx
