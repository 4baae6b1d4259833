#include "office/included_blocks.hpp"

#include <algorithm>

#include "office/splitting.hpp"

namespace greffier::office {

using xml::Node;

namespace {

bool is_one_of(const Node& node, std::span<const std::string_view> names) {
  return node.kind == Node::Kind::element && std::ranges::find(names, node.name) != names.end();
}

bool is_empty_paragraph(const Node& node, const Dialect& dialect) {
  if (node.kind != Node::Kind::element || dialect.classify(node) != NodeClass::paragraph)
    return false;
  return std::ranges::none_of(node.children,
                              [&dialect](const Node& child) { return shows(child, dialect); });
}

}  // namespace

void remove_elements(Node& node, std::span<const std::string_view> names) {
  std::erase_if(node.children, [names](const Node& child) { return is_one_of(child, names); });
  for (Node& child : node.children) remove_elements(child, names);
}

bool holds_element(const Node& node, std::span<const std::string_view> names) {
  if (is_one_of(node, names)) return true;
  return std::ranges::any_of(node.children,
                             [names](const Node& child) { return holds_element(child, names); });
}

void drop_last_paragraph(std::vector<Node>& blocks, const Dialect& dialect) {
  if (blocks.size() < 2 || !is_empty_paragraph(blocks.back(), dialect)) return;
  if (dialect.classify(blocks[blocks.size() - 2]) == NodeClass::table) blocks.pop_back();
}

void adopt_namespaces(Node& root, const Node& from, std::span<Node> blocks) {
  for (const xml::Attribute& attribute : from.attributes) {
    if (!attribute.name.starts_with("xmlns:")) continue;
    const std::string* own = root.attribute(attribute.name);
    if (own == nullptr) root.set_attribute(attribute.name, attribute.value);
    if (own == nullptr || *own == attribute.value) continue;
    for (Node& block : blocks) block.set_attribute(attribute.name, attribute.value);
  }
}

}  // namespace greffier::office
