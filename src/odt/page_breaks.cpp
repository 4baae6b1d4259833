#include "odt/page_breaks.hpp"

#include <iterator>
#include <memory>

#include "odt/dialect.hpp"

namespace greffier::odt {

namespace {

using office::OwnBreaks;
using xml::Node;

constexpr std::string_view kBefore = "fo:break-before";
constexpr std::string_view kAfter = "fo:break-after";
constexpr std::string_view kMasterPage = "style:master-page-name";
constexpr std::string_view kPageNumber = "style:page-number";
constexpr std::string_view kPage = "page";

std::string value(const Node* node, std::string_view key) {
  const std::string* found = node == nullptr ? nullptr : node->attribute(key);
  return found == nullptr ? std::string() : *found;
}

std::string family_of(const Node& block) {
  return block.is("table:table") ? "table" : "paragraph";
}
std::string_view style_attribute(std::string_view family) {
  return family == "table" ? "table:style-name" : "text:style-name";
}
std::string properties_name(std::string_view family) {
  return "style:" + std::string(family) + "-properties";
}

OwnBreaks breaks_of(const Node& style) {
  const Node* properties = style.child(properties_name(value(&style, "style:family")));
  OwnBreaks own;
  own.page_style = value(&style, kMasterPage);
  own.before = own.page_style.empty() && value(properties, kBefore) == kPage;
  own.after = value(properties, kAfter) == kPage;
  return own;
}

}  // namespace

PageBreaks::PageBreaks(const Node& part) {
  const Node* styles = part.child("office:automatic-styles");
  if (styles == nullptr) return;
  for (const Node& style : styles->children) {
    const std::string family = value(&style, "style:family");
    if (!style.is("style:style") || (family != "paragraph" && family != "table")) continue;
    const OwnBreaks own = breaks_of(style);
    any_ = any_ || own.any();
    styles_.emplace(Key{family, value(&style, "style:name")}, style);
  }
}

OwnBreaks PageBreaks::find(const Node& block) const {
  const std::string family = family_of(block);
  const auto style = styles_.find({family, value(&block, style_attribute(family))});
  return style == styles_.end() ? OwnBreaks() : breaks_of(style->second);
}

void PageBreaks::remove(Node& block) {
  const std::string family = family_of(block);
  const std::string_view attribute = style_attribute(family);
  block.set_attribute(attribute, style_like({family, value(&block, attribute)}, {}));
}

void PageBreaks::open(Node& block, const std::string& page_style) {
  const std::string family = family_of(block);
  const std::string_view attribute = style_attribute(family);
  std::string own = value(&block, attribute);
  if (office::page_slot_in(own)) return;
  const std::string broken = style_like({family, own}, {true, page_style});
  if (own.empty()) own = style_like({family, own}, {});
  block.set_attribute(attribute, office::page_slot(own, broken));
}

std::string PageBreaks::style_like(const Key& key, const Start& start) {
  std::string& name = made_[{key, start}];
  if (!name.empty()) return name;
  const auto& [family, own] = key;
  name = (own.empty() ? family : own) + (start.broken ? "_page" : "_suite");
  while (styles_.contains({family, name})) name += "_1";
  const auto base = styles_.find(key);
  Node style = base == styles_.end() ? Node::make_element("style:style") : base->second;
  style.set_attribute("style:name", name);
  if (base == styles_.end()) {
    style.set_attribute("style:family", family);
    if (!own.empty()) style.set_attribute("style:parent-style-name", own);
  }
  const std::string inside = properties_name(family);
  if (style.child(inside) == nullptr)
    style.children.insert(style.children.begin(), Node::make_element(inside));
  Node& properties = *style.child(inside);
  for (const std::string_view attribute : {kBefore, kAfter, kPageNumber})
    properties.remove_attribute(attribute);
  if (!start.page_style.empty())
    style.set_attribute(kMasterPage, start.page_style);
  else if (start.broken)
    properties.set_attribute(kBefore, std::string(kPage));
  styles_.emplace(Key{family, name}, style);
  added_.push_back(std::move(style));
  return name;
}

void PageBreaks::finish(Node& part) {
  Node* styles = part.child("office:automatic-styles");
  if (styles == nullptr) return;
  std::ranges::move(added_, std::back_inserter(styles->children));
  added_.clear();
}

std::unique_ptr<office::PageBreaks> Dialect::page_breaks(const Node& part) const {
  auto breaks = std::make_unique<PageBreaks>(part);
  return breaks->any() ? std::move(breaks) : nullptr;
}

}  // namespace greffier::odt
