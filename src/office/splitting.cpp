#include "office/splitting.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace greffier::office {

namespace {

using xml::Node;

bool is_marker(const Node& node) {
  return node.kind == Node::Kind::marker;
}

// Drops the spaces at the beginning of a text. False when nothing but spaces was there.
bool drop_leading_spaces(Node& node, const Dialect& dialect) {
  if (is_marker(node)) return true;
  if (node.kind == Node::Kind::text) {
    node.text.erase(0, node.text.find_first_not_of(' '));
    return !node.text.empty();
  }
  const NodeClass node_class = dialect.classify(node);
  if (node_class == NodeClass::properties || node_class == NodeClass::mark) return false;
  if (node_class == NodeClass::atom || node_class == NodeClass::story || dialect.characters(node))
    return true;
  return std::ranges::any_of(
      node.children, [&dialect](Node& child) { return drop_leading_spaces(child, dialect); });
}

}  // namespace

bool shows(const Node& node, const Dialect& dialect) {
  if (is_marker(node)) return false;
  if (node.kind == Node::Kind::text) return !node.text.empty();
  if (dialect.section_end(node) != nullptr) return true;
  switch (dialect.classify(node)) {
    case NodeClass::properties:
    case NodeClass::mark:
      return false;
    case NodeClass::atom:
    case NodeClass::story:
      return true;
    default:
      break;
  }
  return dialect.characters(node) ||
         std::ranges::any_of(node.children,
                             [&dialect](const Node& child) { return shows(child, dialect); });
}

bool holds_marker(const Node& node) {
  return is_marker(node) || std::ranges::any_of(node.children, holds_marker);
}

Node shell_of(const Node& element, const Dialect& dialect) {
  Node shell = Node::make_element(element.name);
  shell.attributes = element.attributes;
  shell.position = element.position;
  std::ranges::copy_if(
      element.children, std::back_inserter(shell.children),
      [&dialect](const Node& child) { return dialect.classify(child) == NodeClass::properties; });
  return shell;
}

std::vector<Node> split(Node whole, const Dialect& dialect, const Leaves& leaves) {
  const auto leaves_it = [&](const Node& child) {
    return is_marker(child) && leaves(child.marker, whole);
  };
  if (std::ranges::none_of(whole.children, leaves_it)) {
    std::vector<Node> unsplit;
    unsplit.push_back(std::move(whole));
    return unsplit;
  }
  std::vector<Node> result;
  Node rest = shell_of(whole, dialect);
  const auto stays = [&](const Node& half) { return shows(half, dialect) || holds_marker(half); };
  for (Node& child : whole.children) {
    if (leaves_it(child)) {
      Node left = std::exchange(rest, shell_of(whole, dialect));
      dialect.remove_section_end(left);  // the section ends with the last part
      const bool left_stays = stays(left);
      dialect.after_split(left, rest, left_stays);
      if (left_stays) result.push_back(std::move(left));
      result.push_back(std::move(child));
    } else if (dialect.classify(child) != NodeClass::properties) {
      rest.children.push_back(std::move(child));
    }
  }
  if (!result.empty() && dialect.classify(rest) == NodeClass::paragraph)
    drop_leading_spaces(rest, dialect);
  if (stays(rest)) result.push_back(std::move(rest));
  return result;
}

void split_inside(Node& node, const Dialect& dialect, const Leaves& leaves) {
  std::vector<Node> children;
  children.reserve(node.children.size());
  for (Node& child : node.children) {
    if (child.kind == Node::Kind::element && dialect.classify(child) != NodeClass::story &&
        holds_marker(child)) {
      split_inside(child, dialect, leaves);
      std::ranges::move(split(std::move(child), dialect, leaves), std::back_inserter(children));
    } else {
      children.push_back(std::move(child));
    }
  }
  node.children = std::move(children);
}

}  // namespace greffier::office
