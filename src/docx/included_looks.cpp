#include "docx/included_looks.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

constexpr std::array<std::string_view, 8> kStyleReferences{
    "w:pStyle", "w:rStyle", "w:tblStyle",     "w:basedOn",
    "w:next",   "w:link",   "w:numStyleLink", "w:styleLink"};
constexpr std::string_view kNoList = "0";
// Numberings are told apart by w:nsid; far from those that Word draws.
constexpr int kFirstIdentity = 0x47000000;

std::string attribute(const Node& node, std::string_view key) {
  const std::string* found = node.attribute(key);
  return found == nullptr ? std::string() : *found;
}

std::string value(const Node& node, std::string_view child) {
  const Node* found = node.child(child);
  return found == nullptr ? std::string() : attribute(*found, "w:val");
}

void set_value(Node& node, std::string_view child, std::string value) {
  if (Node* found = node.child(child)) found->set_attribute("w:val", std::move(value));
}

int number(const std::string& text) {
  return static_cast<int>(text::parse_decimal(text).value_or(0));
}

const Node* numbered(const Node* numbering, std::string_view element, std::string_view key,
                     const std::string& id) {
  if (numbering == nullptr) return nullptr;
  const auto found = std::ranges::find_if(numbering->children, [&](const Node& child) {
    return child.is(element) && attribute(child, key) == id;
  });
  return found == numbering->children.end() ? nullptr : &*found;
}

std::pair<std::string, std::string> style_name(const Node& style) {
  return {attribute(style, "w:type"), text::fold_name(value(style, "w:name"))};
}

void remove_children(Node& node, std::string_view name) {
  std::erase_if(node.children, [name](const Node& child) { return child.is(name); });
}

}  // namespace

LookParts::LookParts(Node& styles, Node& numbering) : styles_(styles), numbering_(numbering) {
  for (const Node& style : styles.children) {
    if (!style.is("w:style")) continue;
    ids_.insert(attribute(style, "w:styleId"));
    by_name_.emplace(style_name(style), attribute(style, "w:styleId"));
  }
  for (const Node& child : numbering.children) {
    if (child.is("w:abstractNum"))
      last_abstract_ = std::max(last_abstract_, number(attribute(child, "w:abstractNumId")));
    if (child.is("w:num")) last_list_ = std::max(last_list_, number(attribute(child, "w:numId")));
  }
}

std::string LookParts::style(const std::string& type, const std::string& name) const {
  const auto found = by_name_.find({type, text::fold_name(name)});
  return found == by_name_.end() ? std::string() : found->second;
}

std::string LookParts::fresh_style(const std::string& wanted) {
  std::string id = wanted;
  while (!ids_.insert(id).second) id = fmt::format("Inclus{}", ++last_style_);
  return id;
}

void LookParts::add_style(Node style) {
  by_name_.emplace(style_name(style), attribute(style, "w:styleId"));
  styles_.children.push_back(std::move(style));
}

// Abstract numberings stand before the lists.
void LookParts::add_abstract(Node numbering) {
  const auto first = std::ranges::find_if(numbering_.children, [](const Node& child) {
    return child.is("w:num") || child.is("w:numIdMacAtCleanup");
  });
  numbering_.children.insert(first, std::move(numbering));
}

void LookParts::add_list(Node list) {
  const auto cleanup = std::ranges::find_if(
      numbering_.children, [](const Node& child) { return child.is("w:numIdMacAtCleanup"); });
  numbering_.children.insert(cleanup, std::move(list));
}

IncludedLooks::IncludedLooks(const Node* styles, const Node* numbering, LookParts& parts)
    : numbering_(numbering), parts_(parts) {
  if (styles == nullptr) return;
  for (const Node& style : styles->children)
    if (style.is("w:style")) own_styles_.emplace(attribute(style, "w:styleId"), &style);
}

void IncludedLooks::bring(Node& node) {
  if (std::ranges::find(kStyleReferences, node.name) != kStyleReferences.end())
    node.set_attribute("w:val", brought_style(attribute(node, "w:val")));
  if (node.is("w:numId")) node.set_attribute("w:val", brought_list(attribute(node, "w:val")));
  for (Node& child : node.children) bring(child);
}

std::string IncludedLooks::brought_style(const std::string& id) {
  if (const auto known = styles_.find(id); known != styles_.end()) return known->second;
  const auto own = own_styles_.find(id);
  if (own == own_styles_.end()) return id;
  const Node& style = *own->second;
  const std::string same = parts_.style(attribute(style, "w:type"), value(style, "w:name"));
  if (!same.empty()) return styles_[id] = same;
  const std::string fresh = styles_[id] = parts_.fresh_style(id);
  Node copy = style;
  copy.set_attribute("w:styleId", fresh);
  copy.remove_attribute("w:default");
  copied_.insert(id);
  bring(copy);
  parts_.add_style(std::move(copy));
  return fresh;
}

std::string IncludedLooks::brought_list(const std::string& id) {
  if (id == kNoList) return id;
  if (const auto known = lists_.find(id); known != lists_.end()) return known->second;
  const Node* list = numbered(numbering_, "w:num", "w:numId", id);
  if (list == nullptr) return std::string(kNoList);
  // Known before its styles are, which may name it.
  const std::string fresh = lists_[id] = std::to_string(parts_.fresh_list());
  const std::string abstract = brought_abstract(value(*list, "w:abstractNumId"));
  if (abstract.empty()) return lists_[id] = kNoList;
  Node copy = *list;
  copy.set_attribute("w:numId", fresh);
  set_value(copy, "w:abstractNumId", abstract);
  parts_.add_list(std::move(copy));
  return fresh;
}

std::string IncludedLooks::brought_abstract(const std::string& id) {
  const Node* abstract = numbered(numbering_, "w:abstractNum", "w:abstractNumId", id);
  if (abstract == nullptr) return {};
  const int fresh = parts_.fresh_abstract();
  Node copy = *abstract;
  copy.set_attribute("w:abstractNumId", std::to_string(fresh));
  set_value(copy, "w:nsid", fmt::format("{:08X}", kFirstIdentity + fresh));
  unlink_levels(copy);
  bring(copy);
  parts_.add_abstract(std::move(copy));
  return std::to_string(fresh);
}

// A style of the template keeps the numbering that it has; pictures for bullets are left out.
void IncludedLooks::unlink_levels(Node& numbering) const {
  for (Node& level : numbering.children) {
    if (!level.is("w:lvl")) continue;
    remove_children(level, "w:lvlPicBulletId");
    if (!copied_.contains(value(level, "w:pStyle"))) remove_children(level, "w:pStyle");
  }
}

}  // namespace greffier::docx
