#include "docx/included_looks.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "docx/ordered.hpp"
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

const Node* LookParts::list_style(const std::string& id) const {
  const Node* style = numbered(&styles_, "w:style", "w:styleId", id);
  const Node* properties = style == nullptr ? nullptr : style->child("w:pPr");
  if (properties == nullptr || properties->child("w:numPr") == nullptr) return nullptr;
  const bool is_heading = properties->child("w:outlineLvl") != nullptr ||
                          text::fold_name(value(*style, "w:name")).starts_with("heading");
  return is_heading ? nullptr : properties;
}

std::string LookParts::restarted(const std::string& like, const std::string& level) {
  const Node* list = numbered(&numbering_, "w:num", "w:numId", like);
  if (list == nullptr) return {};
  const Node* abstract =
      numbered(&numbering_, "w:abstractNum", "w:abstractNumId", value(*list, "w:abstractNumId"));
  const std::string depth = level.empty() ? "0" : level;
  const Node* first = numbered(abstract, "w:lvl", "w:ilvl", depth);
  const std::string start = first == nullptr ? std::string() : value(*first, "w:start");
  Node copy = Node::make_element("w:num");
  copy.set_attribute("w:numId", std::to_string(fresh_list()));
  copy.children.push_back(*list->child("w:abstractNumId"));
  Node restart = Node::make_element("w:startOverride");
  restart.set_attribute("w:val", start.empty() ? "1" : start);
  Node& change = copy.children.emplace_back(Node::make_element("w:lvlOverride"));
  change.set_attribute("w:ilvl", depth);
  change.children.push_back(std::move(restart));
  add_list(std::move(copy));
  return std::to_string(last_list_);
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
  if (node.is("w:p")) number_as_styled(node);
}

// What a style numbers gets a list of its own, indented as the style says.
void IncludedLooks::number_as_styled(Node& paragraph) {
  Node* own = paragraph.child("w:pPr");
  if (own == nullptr || own->child("w:numPr") != nullptr) return;
  const Node* styled = parts_.list_style(value(*own, "w:pStyle"));
  if (styled == nullptr) return;
  Node numbering = *styled->child("w:numPr");
  const std::string like = value(numbering, "w:numId");
  const auto [list, is_new] = lists_.try_emplace("like " + like);
  if (is_new) list->second = parts_.restarted(like, value(numbering, "w:ilvl"));
  if (list->second.empty()) return;
  set_value(numbering, "w:numId", list->second);
  insert_in_order(own->children, std::move(numbering));
  const Node* indent = styled->child("w:ind");
  if (indent != nullptr && own->child("w:ind") == nullptr) insert_in_order(own->children, *indent);
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
