#include "odt/page_starts.hpp"

#include <string_view>

#include "xml/escape.hpp"

namespace greffier::odt {

namespace {

using xml::Node;

constexpr std::string_view kMasterPage = "style:master-page-name";
constexpr std::string_view kBreak = "fo:break-before";
constexpr std::string_view kPageNumber = "style:page-number";

Node* automatic_style(Node& part, std::string_view family, const std::string& name) {
  Node* styles = part.child("office:automatic-styles");
  if (styles == nullptr) return nullptr;
  for (Node& style : styles->children)
    if (defined_style(style) == StyleKey{std::string(family), name}) return &style;
  return nullptr;
}

std::string value(const Node* node, std::string_view key) {
  const std::string* found = node == nullptr ? nullptr : node->attribute(key);
  return found == nullptr ? std::string() : *found;
}

void copy(const Node* from, Node& to, std::string_view key) {
  if (const std::string own = value(from, key); !own.empty()) to.set_attribute(key, own);
}

// The first paragraph or table; null when there is none.
Node* first_block(std::vector<Node>& blocks) {
  for (Node& block : blocks) {
    if (block.is("text:p") || block.is("text:h") || block.is("table:table")) return &block;
    if (Node* inner = first_block(block.children)) return inner;
  }
  return nullptr;
}

void append(std::string& out, std::string_view key, std::string_view value) {
  out.append(1, ' ').append(key).append("=\"");
  xml::append_attribute(out, value);
  out += '"';
}

}  // namespace

PageStartAttributes attributes_of(const std::optional<office::PageStart>& start) {
  PageStartAttributes found;
  if (!start) return found;
  if (start->page_style.empty())
    append(found.properties, kBreak, "page");
  else
    append(found.style, kMasterPage, start->page_style);
  if (!start->number.empty()) append(found.properties, kPageNumber, start->number);
  return found;
}

void keep_page_start(const Node& paragraph, std::vector<Node>& blocks, Node& part,
                     const PageStyles& page_styles, StyleNames& names) {
  const std::string own = value(&paragraph, "text:style-name");
  const Node* found = automatic_style(part, "paragraph", own);
  const Node* properties = found == nullptr ? nullptr : found->child("style:paragraph-properties");
  const std::string page_style =
      found == nullptr ? page_styles.of(StyleKey{"paragraph", own}) : page_styles.of(*found);
  const bool by_style =
      page_styles.breaks_of(found == nullptr ? own : value(found, "style:parent-style-name"))
          .before;
  const bool starts = !page_style.empty() || by_style || !value(properties, kBreak).empty();
  Node* first = starts ? first_block(blocks) : nullptr;
  if (first == nullptr) return;
  const std::string family = first->is("table:table") ? "table" : "paragraph";
  const std::string key = family == "table" ? "table:style-name" : "text:style-name";
  const Node* base = automatic_style(part, family, value(first, key));
  Node style = base == nullptr ? Node::make_element("style:style") : *base;
  if (base == nullptr) style.set_attribute("style:family", family);
  if (base == nullptr) copy(first, style, key);
  if (const std::string parent = value(&style, key); !parent.empty())
    style.set_attribute("style:parent-style-name", parent);
  style.remove_attribute(key);
  style.set_attribute("style:name", names.fresh(family));
  if (!page_style.empty()) style.set_attribute(kMasterPage, page_style);
  const std::string inside = "style:" + family + "-properties";
  if (style.child(inside) == nullptr)
    style.children.insert(style.children.begin(), Node::make_element(inside));
  if (by_style) style.child(inside)->set_attribute(kBreak, "page");
  copy(properties, *style.child(inside), kBreak);
  copy(properties, *style.child(inside), kPageNumber);
  first->set_attribute(key, *style.attribute("style:name"));
  part.child("office:automatic-styles")->children.push_back(std::move(style));
}

}  // namespace greffier::odt
