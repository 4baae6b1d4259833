#include "office/block_breaks.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "office/splitting.hpp"

namespace greffier::office {

namespace {

using xml::Node;
using Kind = PageBreak::Kind;

// The first and the last child that is a block; null when there is none. `N` is Node, const or not.
template <typename N>
struct Ends {
  N* first = nullptr;
  N* last = nullptr;
};

template <typename N>
Ends<N> ends_of(N& node, const BlockBreaks& blocks) {
  Ends<N> ends;
  for (N& child : node.children) {
    if (!blocks.is_block(child)) continue;
    if (ends.first == nullptr) ends.first = &child;
    ends.last = &child;
  }
  return ends;
}

}  // namespace

NodeClass BlockBreaks::class_of(const Node& node) const {
  return node.kind == Node::Kind::element ? dialect_.classify(node) : NodeClass::mark;
}

bool BlockBreaks::is_single(const Node& node) const {
  const NodeClass node_class = class_of(node);
  return node_class == NodeClass::paragraph ||
         node_class == (breaks_.rows_break() ? NodeClass::row : NodeClass::table);
}

bool BlockBreaks::is_made_of_blocks(const Node& node) const {
  switch (class_of(node)) {
    case NodeClass::list:
    case NodeClass::item:
      return true;
    case NodeClass::table:
    case NodeClass::rows:
      return breaks_.rows_break();
    default:
      return false;
  }
}

bool BlockBreaks::holds_blocks(const Node& node) const {
  const NodeClass node_class = class_of(node);
  return node_class == NodeClass::other || node_class == NodeClass::section ||
         is_made_of_blocks(node);
}

// Two breaks of one block stay together: only one of them stands at an end of what holds it.
OwnBreaks BlockBreaks::find(const Node& block) const {
  if (is_single(block)) return breaks_.find(block);
  const auto [first, last] = ends_of(block, *this);
  if (first == nullptr) return {};
  OwnBreaks own = find(*first);
  if (first == last) return own;
  const OwnBreaks end = find(*last);
  own.before = own.before && !own.after;
  own.after = end.after && !end.before;
  return own;
}

void BlockBreaks::remove(Node& block) const {
  if (is_single(block)) return breaks_.remove(block);
  const OwnBreaks own = find(block);
  const auto [first, last] = ends_of(block, *this);
  if (own.before || (own.after && first == last)) remove(*first);
  if (own.after && first != last) remove(*last);
}

bool BlockBreaks::inks(const Node& node) const {
  return node.kind == Node::Kind::element && (holds_marker(node) || shows(node, dialect_));
}

bool BlockBreaks::is_break_alone(const Node& block, const OwnBreaks& own) const {
  if (!own.before && !own.after) return false;
  const NodeClass node_class = class_of(block);
  if (node_class == NodeClass::table || node_class == NodeClass::row) return false;
  if (dialect_.section_end(block) != nullptr) return false;
  Node rest = block;
  remove(rest);
  return !inks(rest);
}

void BlockBreaks::open(Node& holder, bool followed) const {
  std::vector<Node> children;
  for (auto child = holder.children.rbegin(); child != holder.children.rend(); ++child) {
    if (child->kind == Node::Kind::marker) followed = false;
    const bool followed_by_others = std::exchange(followed, followed || inks(*child));
    const OwnBreaks own = is_single(*child) ? breaks_.find(*child) : OwnBreaks();
    const bool alone = is_break_alone(*child, own);
    if (own.after || own.inside || alone) children.push_back(page_node(Kind::seen));
    if (is_single(*child) && !own.any() && followed) breaks_.open(*child, {});
    if (holds_blocks(*child)) open(*child, followed_by_others);
    children.push_back(std::move(*child));
    if ((own.before && !alone) || !own.page_style.empty())
      children.push_back(page_node(Kind::seen, own.page_style));
  }
  std::ranges::reverse(children);
  holder.children = std::move(children);
}

}  // namespace greffier::office
