#include "office/covers.hpp"

#include <algorithm>

namespace greffier::office {

namespace {

using xml::Node;
using Unit = Covers::Unit;

Unit unit_of(const Node& node, const Dialect& dialect) {
  if (node.kind != Node::Kind::element) return Unit::passage;
  switch (dialect.classify(node)) {
    case NodeClass::row:
    case NodeClass::rows:
      return Unit::rows;
    case NodeClass::cell:
      return Unit::cells;
    case NodeClass::item:
      return Unit::items;
    case NodeClass::paragraph:
      return Unit::paragraph;
    case NodeClass::table:
    case NodeClass::list:
    case NodeClass::section:
      return Unit::blocks;
    case NodeClass::properties:
    case NodeClass::mark:
      return Unit::nothing;
    case NodeClass::other:
      break;
    default:
      return Unit::passage;
  }
  // A content control, or characters of the text.
  Unit unit = Unit::nothing;
  for (const Node& child : node.children) unit = std::max(unit, unit_of(child, dialect));
  return unit == Unit::nothing ? Unit::passage : unit;
}

// The first (or last) node in `nodes` that people name: a row, a paragraph, a table.
template <typename Range>
const Node* end_of(const Range& nodes, const Dialect& dialect, bool from_back) {
  const auto visit = [&](const Node& node) -> const Node* {
    if (node.kind != Node::Kind::element) return nullptr;
    const NodeClass node_class = dialect.classify(node);
    if (node_class == NodeClass::row || node_class == NodeClass::paragraph ||
        node_class == NodeClass::table)
      return &node;
    return end_of(node.children, dialect, from_back);
  };
  const auto count = static_cast<std::ptrdiff_t>(nodes.size());
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(from_back ? count - 1 - i : i);
    if (const Node* found = visit(nodes[at])) return found;
  }
  return nullptr;
}

}  // namespace

Covers covers_of(std::span<const Node> between, const Dialect& dialect) {
  Covers covers;
  int paragraphs = 0;
  for (const Node& node : between) {
    const Unit unit = unit_of(node, dialect);
    covers.unit = std::max(covers.unit, unit);
    if (unit == Unit::paragraph) ++paragraphs;
  }
  if (covers.unit == Unit::paragraph && paragraphs > 1) covers.unit = Unit::blocks;
  if (covers.unit <= Unit::passage) return covers;
  if (const Node* first = end_of(between, dialect, false)) covers.first = first->position;
  if (const Node* last = end_of(between, dialect, true)) covers.last = last->position;
  return covers;
}

}  // namespace greffier::office
