#include "office/settling.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "office/block_breaks.hpp"
#include "office/showing.hpp"
#include "office/sibling_scopes.hpp"
#include "office/splitting.hpp"

namespace greffier::office {

namespace {

using xml::Node;
using Nodes = std::vector<Node>;
using Kind = PageBreak::Kind;

// --- Cells

// Takes the breaks of the paragraphs that stand behind a tag: none breaks a page there, but in
// OOXML the first of a cell would, and a loop would repeat them.
class CellQuieter {
 public:
  CellQuieter(PageBreaks& breaks, const Dialect& dialect) : breaks_(breaks), dialect_(dialect) {}

  void visit(Node& node) {
    behind_ = behind_ || node.kind == Node::Kind::marker;
    if (node.kind != Node::Kind::element) return;
    if (behind_ && dialect_.classify(node) == NodeClass::paragraph) quiet(node);
    for (Node& child : node.children) visit(child);
  }

 private:
  void quiet(Node& paragraph) {
    const OwnBreaks own = breaks_.find(paragraph);
    if (own.before || own.after) breaks_.remove(paragraph);
  }

  PageBreaks& breaks_;
  const Dialect& dialect_;
  bool behind_ = false;
};

void quiet_cells(Node& node, PageBreaks& breaks, const Dialect& dialect) {
  for (Node& child : node.children) {
    if (child.kind != Node::Kind::element) continue;
    if (dialect.classify(child) == NodeClass::cell)
      CellQuieter(breaks, dialect).visit(child);
    else
      quiet_cells(child, breaks, dialect);
  }
}

// --- Blocks with tags

bool holds_only_tags(const Node& node, const Dialect& dialect) {
  return node.kind == Node::Kind::element && dialect.classify(node) == NodeClass::paragraph &&
         holds_marker(node) && !shows(node, dialect);
}

void set_apart(Node& holder, const BlockBreaks& blocks, const Dialect& dialect) {
  Nodes children;
  children.reserve(holder.children.size());
  for (Node& child : holder.children) {
    OwnBreaks own;
    if (blocks.is_block(child) && holds_marker(child) && dialect.section_end(child) == nullptr)
      own = blocks.find(child);
    if (own.before || own.after) blocks.remove(child);
    const bool may_vanish =
        dialect.classify(holder) != NodeClass::item && holds_only_tags(child, dialect);
    if (const std::string start = may_vanish ? blocks.take_start(child) : ""; !start.empty())
      children.push_back(page_node(Kind::breaks, start));
    if (blocks.holds_blocks(child)) set_apart(child, blocks, dialect);
    if (own.before) children.push_back(page_node(Kind::breaks));
    children.push_back(std::move(child));
    if (own.after) children.push_back(page_node(Kind::breaks));
  }
  holder.children = std::move(children);
}

// --- Breaks that separate

class Settler {
 public:
  // `any`: something breaks a page, or may.
  Settler(const Markers& markers, const BlockBreaks& blocks, bool any)
      : markers_(markers), blocks_(blocks), any_(any) {}

  void settle(Node& root) {
    end_starts(root);
    take_breaks(root, 0);
    if (any_) blocks_.open(root, false);
  }

 private:
  const Marker& marker(const Node& node) const {
    return markers_[static_cast<std::size_t>(node.marker)];
  }

  // A page style of the paragraph that opens a scope is about what the scope covers.
  void end_starts(Node& holder) {
    Nodes& nodes = holder.children;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (blocks_.holds_blocks(nodes[i])) end_starts(nodes[i]);
      const auto page = page_break_in(nodes[i]);
      if (!page || page->kind != Kind::breaks || page->start.empty() || i + 1 == nodes.size())
        continue;
      std::size_t end = i + 1;
      if (nodes[end].kind != Node::Kind::marker || !marker(nodes[end]).opens()) continue;
      do end = next_of_scope(nodes, end, markers_);
      while (marker(nodes[end]).continues());
      nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                   page_node(Kind::forgets, page->start));
    }
  }

  // `scopes`: how many control tags are around.
  void take_breaks(Node& holder, int scopes) {
    Nodes children;
    for (std::size_t i = 0; i < holder.children.size(); ++i) {
      Node& child = holder.children[i];
      if (child.kind == Node::Kind::marker) {
        if (marker(child).opens() || marker(child).guards()) ++scopes;
        if (marker(child).ends()) --scopes;
      }
      if (blocks_.holds_blocks(child)) take_breaks(child, scopes);
      if (page_break_in(child)) {
        any_ = true;
        children.push_back(in_scope(std::move(child), scopes > 0));
      } else if (scopes > 0 && blocks_.is_block(child)) {
        take_from(holder.children, i, children);
      } else {
        children.push_back(std::move(child));
      }
    }
    holder.children = std::move(children);
  }

  // A page break set apart. One with a page style is written wherever something follows.
  static Node in_scope(Node node, bool separates) {
    if (separates && page_break_in(node)->start.empty()) return page_node(Kind::separates);
    return node;
  }

  // Adds the block at `index` to `out`, its breaks beside it where they separate.
  void take_from(Nodes& nodes, std::size_t index, Nodes& out) {
    Node& block = nodes[index];
    const OwnBreaks own = blocks_.find(block);
    const bool first = own.any() && is_first(out);
    const bool last = own.any() && is_last(nodes, index);
    const bool alone = blocks_.is_break_alone(block, own) && (first || last);
    const bool before = own.before && first;
    const bool after = own.after && last;
    if (!alone && !before && !after) return out.push_back(std::move(block));
    any_ = true;
    if (alone) return out.push_back(page_node(Kind::separates));
    blocks_.remove(block);
    const auto put = [&out](bool taken, bool there) {
      if (there) out.push_back(page_node(taken ? Kind::separates : Kind::breaks));
    };
    put(before, own.before);
    out.push_back(std::move(block));
    put(after, own.after);
  }

  // True when nothing of a scope shows before what follows `before`, or after what is at `index`.
  bool is_first(const Nodes& before) const {
    for (auto node = before.rbegin(); node != before.rend(); ++node) {
      if (node->kind == Node::Kind::marker) return !marker(*node).ends();
      if (blocks_.inks(*node)) return false;
    }
    return false;
  }
  bool is_last(const Nodes& nodes, std::size_t index) const {
    for (++index; index < nodes.size(); ++index) {
      if (nodes[index].kind == Node::Kind::marker)
        return marker(nodes[index]).ends() || marker(nodes[index]).continues();
      if (blocks_.inks(nodes[index])) return false;
    }
    return false;
  }

  const Markers& markers_;
  const BlockBreaks& blocks_;
  bool any_;
};

// True when blocks may come where page breaks count.
bool may_put_blocks(const Node& node, const Showing& showing, const Dialect& dialect) {
  if (node.kind != Node::Kind::element) return false;
  switch (dialect.classify(node)) {
    case NodeClass::paragraph:
      return showing.lone_print(node) != nullptr;
    case NodeClass::cell:
    case NodeClass::story:
      return false;
    default:
      return !dialect.needs_paragraph(node) &&
             std::ranges::any_of(node.children, [&](const Node& child) {
               return may_put_blocks(child, showing, dialect);
             });
  }
}

}  // namespace

void set_breaks_apart(Node& part, PageBreaks& breaks, const Dialect& dialect) {
  quiet_cells(part, breaks, dialect);
  set_apart(part, BlockBreaks(breaks, dialect), dialect);
}

void settle_breaks(Node& part, const Markers& markers, PageBreaks& breaks, const Dialect& dialect) {
  const bool puts = may_put_blocks(part, Showing(markers, dialect), dialect);
  if (!puts && !breaks.any()) return;
  Settler(markers, BlockBreaks(breaks, dialect), puts).settle(part);
  breaks.finish(part);
}

}  // namespace greffier::office
