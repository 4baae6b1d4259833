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
constexpr std::string_view kParagraphStyle = "text:style-name";

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

}  // namespace

PageBreaks::PageBreaks(const Node& part, const PageStyles& page_styles)
    : page_styles_(page_styles), any_(!page_styles.empty()) {
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

OwnBreaks PageBreaks::breaks_of(const Node& style) const {
  const Node* properties = style.child(properties_name(value(&style, "style:family")));
  OwnBreaks own;
  own.page_style = page_styles_.of(style);
  own.before = own.page_style.empty() && value(properties, kBefore) == kPage;
  own.after = value(properties, kAfter) == kPage;
  return own;
}

OwnBreaks PageBreaks::find(const Node& block) const {
  const std::string family = family_of(block);
  const std::string name = value(&block, style_attribute(family));
  const auto style = styles_.find({family, name});
  if (style != styles_.end()) return breaks_of(style->second);
  OwnBreaks own;
  own.page_style = page_styles_.of(StyleKey{family, name});
  return own;
}

void PageBreaks::remove(Node& block) {
  const std::string family = family_of(block);
  const std::string_view attribute = style_attribute(family);
  block.set_attribute(attribute, added_like({family, value(&block, attribute)}, {}));
}

std::string PageBreaks::take_start(Node& paragraph) {
  const std::string style = value(&paragraph, kParagraphStyle);
  office::PageStart start{find(paragraph).page_style, {}};
  if (start.page_style.empty()) return {};
  if (const auto found = styles_.find({"paragraph", style}); found != styles_.end())
    start.number = value(found->second.child("style:paragraph-properties"), kPageNumber);
  if (start.number == "auto") start.number.clear();
  paragraph.set_attribute(kParagraphStyle, added_like({"paragraph", style}, {.keeps = false}));
  return *taken_.insert(written(start)).first;
}

void PageBreaks::open(Node& block, const std::string& page_style) {
  const std::string family = family_of(block);
  const std::string_view attribute = style_attribute(family);
  const std::string own = value(&block, attribute);
  if (office::page_slot_in(own)) return;
  const Key key{family, own};
  office::PageSlot slot{own, {broken({}, key, {.broken = true, .page_style = page_style})}};
  for (const std::string& taken : taken_) {
    const office::PageStart start = office::page_start(taken);
    slot.broken.push_back(broken(taken, key, {true, start.page_style, start.number}));
  }
  block.set_attribute(attribute, office::page_slot(slot));
}

// The style that a paragraph has as long as nothing begins a page there.
office::StyleBreaks PageBreaks::of_style(const Node& paragraph) const {
  std::string name = value(&paragraph, kParagraphStyle);
  if (const auto slot = office::page_slot_in(name)) name = slot->plain;
  const auto own = styles_.find({"paragraph", name});
  if (own == styles_.end()) return page_styles_.breaks_of(name);
  const Node* properties = own->second.child("style:paragraph-properties");
  office::StyleBreaks breaks =
      page_styles_.breaks_of(value(&own->second, "style:parent-style-name"));
  breaks.before = breaks.before && value(properties, kBefore).empty();
  breaks.after = breaks.after && value(properties, kAfter).empty();
  return breaks;
}

// The part has it whether it is used or not.
std::string PageBreaks::added_like(const Key& key, const Start& start) {
  const bool is_new = made_[{key, start}].empty();
  const Node& style = style_like(key, start);
  if (is_new) added_.push_back(style);
  return made_[{key, start}];
}

// One that is written when a page begins with it.
office::PageSlot::Broken PageBreaks::broken(const std::string& taken, const Key& key,
                                            const Start& start) {
  office::PageSlot::Broken found{taken, {}, {}};
  xml::serialise(style_like(key, start), found.style);
  found.text = made_[{key, start}];
  return found;
}

const Node& PageBreaks::style_like(const Key& key, const Start& start) {
  std::string& name = made_[{key, start}];
  const auto& [family, own] = key;
  if (!name.empty()) return styles_.find({family, name})->second;
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
  if (!start.page_style.empty() || !start.keeps)
    style.set_attribute(kMasterPage, start.page_style);
  else if (start.broken)
    properties.set_attribute(kBefore, std::string(kPage));
  if (!start.number.empty()) properties.set_attribute(kPageNumber, start.number);
  return styles_.emplace(Key{family, name}, std::move(style)).first->second;
}

void PageBreaks::finish(Node& part) {
  Node* styles = part.child("office:automatic-styles");
  if (styles == nullptr) return;
  std::ranges::move(added_, std::back_inserter(styles->children));
  added_.clear();
}

std::unique_ptr<office::PageBreaks> Dialect::page_breaks(const Node& part) const {
  return std::make_unique<PageBreaks>(part, page_styles_);
}

}  // namespace greffier::odt
