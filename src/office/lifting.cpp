#include "office/lifting.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "office/splitting.hpp"

namespace greffier::office {

namespace {

using xml::Node;
using Nodes = std::vector<Node>;
using How = Lift::How;

void append(Nodes& to, Nodes from) {
  std::ranges::move(from, std::back_inserter(to));
}

class Lifter {
 public:
  Lifter(const Lifts& lifts, const Dialect& dialect) : lifts_(lifts), dialect_(dialect) {}

  // Puts the markers inside `node`, which is `depth` below the root, in their places.
  void lift_inside(Node& node, std::size_t depth) {
    Nodes children;
    children.reserve(node.children.size());
    for (Node& child : node.children) {
      if (child.kind == Node::Kind::marker) {
        if (lift(child.marker).how != How::removed) children.push_back(std::move(child));
      } else if (child.kind == Node::Kind::element && holds_marker(child)) {
        append(children, lift_out_of(std::move(child), depth + 1));
      } else {
        children.push_back(std::move(child));
      }
    }
    node.children = std::move(children);
  }

 private:
  const Lift& lift(int marker) const { return lifts_[static_cast<std::size_t>(marker)]; }

  // `child`, which is at `depth`, and the markers that leave it, in order.
  Nodes lift_out_of(Node child, std::size_t depth) {
    const bool is_cell = dialect_.classify(child) == NodeClass::cell;
    const std::optional<Node> spare = is_cell ? first_paragraph(child) : std::nullopt;
    lift_inside(child, depth);
    Nodes before;
    Nodes after;
    take_out(child, depth, before, after);
    if (is_cell && is_empty_cell(child))
      child.children.push_back(spare ? *spare : Node::make_text({}));
    const bool emptied = !before.empty() || !after.empty();
    Nodes pieces = split(std::move(child), dialect_, [&](int marker, const Node&) {
      return lift(marker).how == How::splits && lift(marker).leaves(depth);
    });
    for (Node& piece : pieces)
      if (!emptied || is_cell || shows(piece, dialect_) || holds_marker(piece))
        append(before, wrapped(std::move(piece), depth));
    append(before, std::move(after));
    return before;
  }

  // Takes out of `child` the markers that stand before or after it, and the guards of something
  // around it.
  void take_out(Node& child, std::size_t depth, Nodes& before, Nodes& after) {
    for (Node& taken : extract(child.children, [&](const Lift& own) {
           return own.leaves(depth) && (own.how == How::before || own.how == How::after ||
                                        (own.how == How::wraps && own.leaves(depth - 1)));
         }))
      (lift(taken.marker).how == How::after ? after : before).push_back(std::move(taken));
  }

  // `piece` between the guards that stand in it and are about it.
  Nodes wrapped(Node piece, std::size_t depth) {
    Nodes result = extract(piece.children, [depth](const Lift& own) {
      return own.how == How::wraps && own.leaves(depth);
    });
    Nodes ends;
    for (auto guard = result.rbegin(); guard != result.rend(); ++guard)
      ends.push_back(Node::make_marker(lift(guard->marker).end));
    if (result.empty() || shows(piece, dialect_) || holds_marker(piece))
      result.push_back(std::move(piece));
    append(result, std::move(ends));
    return result;
  }

  // Takes the markers with such a lift out of `children`.
  template <typename Wanted>
  Nodes extract(Nodes& children, const Wanted& wanted) const {
    const auto stays = [&](const Node& child) {
      return child.kind != Node::Kind::marker || !wanted(lift(child.marker));
    };
    const auto taken = std::stable_partition(children.begin(), children.end(), stays);
    Nodes result(std::make_move_iterator(taken), std::make_move_iterator(children.end()));
    children.erase(taken, children.end());
    return result;
  }

  // The formatting of a cell's first paragraph.
  std::optional<Node> first_paragraph(const Node& cell) const {
    const auto found = std::ranges::find_if(cell.children, [this](const Node& child) {
      return dialect_.classify(child) == NodeClass::paragraph;
    });
    if (found == cell.children.end()) return std::nullopt;
    return shell_of(*found, dialect_);
  }

  bool is_empty_cell(const Node& cell) const {
    return std::ranges::none_of(cell.children, [this](const Node& child) {
      return child.kind == Node::Kind::marker ||
             (child.kind == Node::Kind::element &&
              dialect_.classify(child) != NodeClass::properties);
    });
  }

  const Lifts& lifts_;
  const Dialect& dialect_;
};

}  // namespace

void lift_markers(Node& root, const Lifts& lifts, const Dialect& dialect) {
  Lifter(lifts, dialect).lift_inside(root, 0);
}

}  // namespace greffier::office
