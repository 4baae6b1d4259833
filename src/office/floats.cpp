#include "office/floats.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "office/splitting.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

// A control tag of a paragraph, or (no marker) something else that it shows.
struct Piece {
  const Marker* marker = nullptr;
  int number = -1;
};

// A paragraph as scopes see it, what floats left aside.
struct Line {
  std::vector<Piece> pieces;
  bool has_floats = false;
};

class Reader {
 public:
  Reader(const Markers& markers, const Dialect& dialect) : markers_(markers), dialect_(dialect) {}

  Line read(const Node& paragraph) {
    visit(paragraph);
    return std::move(line_);
  }

 private:
  void visit(const Node& node) {
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::marker) {
        add(child.marker);
      } else if (child.kind == Node::Kind::element && dialect_.floats(child)) {
        line_.has_floats = true;
      } else if (child.kind == Node::Kind::element && is_spread(child)) {
        visit(child);
      } else if (shows(child, dialect_)) {
        line_.pieces.push_back({});
      }
    }
  }

  bool is_spread(const Node& child) const {
    const NodeClass own = dialect_.classify(child);
    return (own == NodeClass::span || own == NodeClass::other) && !dialect_.characters(child);
  }

  void add(int number) {
    const Marker& marker = markers_[static_cast<std::size_t>(number)];
    if (is_floating_picture(marker, dialect_)) {
      line_.has_floats = true;
    } else if (marker.opens() || marker.continues() || marker.ends()) {
      line_.pieces.push_back({&marker, number});
    } else if (!marker.guards() && marker.kind() != Tag::Kind::comment) {
      line_.pieces.push_back({});
    }
  }

  const Markers& markers_;
  const Dialect& dialect_;
  Line line_;
};

using Pieces = std::vector<Piece>;

// The end of the tag at `first`; nothing when it has alternatives, or ends elsewhere.
std::optional<std::size_t> end_of(const Pieces& pieces, std::size_t first) {
  int depth = 0;
  for (std::size_t i = first; i < pieces.size(); ++i) {
    const Marker* marker = pieces[i].marker;
    if (marker == nullptr) continue;
    if (depth == 1 && marker->continues()) return std::nullopt;
    depth += marker->opens() ? 1 : marker->ends() ? -1 : 0;
    if (depth == 0) return i;
  }
  return std::nullopt;
}

class Setter {
 public:
  Setter(const Markers& markers, const Dialect& dialect) : markers_(markers), dialect_(dialect) {}

  void visit(Node& node) {
    for (Node& child : node.children) {
      if (child.kind != Node::Kind::element) continue;
      visit(child);
      if (dialect_.classify(child) == NodeClass::paragraph) settle(child);
    }
  }

 private:
  void settle(Node& paragraph) const {
    const Line line = Reader(markers_, dialect_).read(paragraph);
    if (!line.has_floats || line.pieces.empty()) return;
    const std::size_t around = covering(line.pieces);
    if (around > 0) return cover(paragraph, line.pieces, around);
    if (is_of_blocks(line.pieces)) take_behind(paragraph, line.pieces);
  }

  // How many tags, each inside the one before, cover all that the paragraph shows.
  static std::size_t covering(const Pieces& pieces) {
    std::size_t count = 0;
    for (; 2 * count + 1 < pieces.size(); ++count) {
      const Marker* first = pieces[count].marker;
      if (first == nullptr || !first->opens() || end_of(pieces, count) != pieces.size() - 1 - count)
        break;
    }
    return count;
  }

  // True when there is nothing but tags that begin or end elsewhere.
  static bool is_of_blocks(const Pieces& pieces) {
    bool has_open = false;
    for (const Piece& piece : pieces) {
      if (piece.marker == nullptr || (has_open && piece.marker->ends())) return false;
      has_open = has_open || piece.marker->opens();
    }
    return true;
  }

  void cover(Node& paragraph, const Pieces& pieces, std::size_t count) const {
    take_out(paragraph, Pieces(pieces.begin(), pieces.begin() + std::ptrdiff_t(count)));
    take_out(paragraph, Pieces(pieces.end() - std::ptrdiff_t(count), pieces.end()));
    std::vector<Node> opens;
    for (std::size_t i = 0; i < count; ++i) opens.push_back(Node::make_marker(pieces[i].number));
    const auto first = std::ranges::find_if(paragraph.children, [this](const Node& child) {
      return child.kind != Node::Kind::element || dialect_.classify(child) != NodeClass::properties;
    });
    paragraph.children.insert(first, std::make_move_iterator(opens.begin()),
                              std::make_move_iterator(opens.end()));
    for (std::size_t i = pieces.size() - count; i < pieces.size(); ++i)
      paragraph.children.push_back(Node::make_marker(pieces[i].number));
  }

  void take_behind(Node& paragraph, const Pieces& pieces) const {
    take_out(paragraph, pieces);
    for (const Piece& piece : pieces) paragraph.children.push_back(Node::make_marker(piece.number));
  }

  void take_out(Node& node, const Pieces& pieces) const {
    std::erase_if(node.children, [&pieces](const Node& child) {
      return child.kind == Node::Kind::marker &&
             std::ranges::find(pieces, child.marker, &Piece::number) != pieces.end();
    });
    for (Node& child : node.children)
      if (child.kind == Node::Kind::element) take_out(child, pieces);
  }

  const Markers& markers_;
  const Dialect& dialect_;
};

bool is_float(const Node& node, const Markers& markers, const Dialect& dialect) {
  if (node.kind == Node::Kind::element) return dialect.floats(node);
  if (node.kind != Node::Kind::marker) return false;
  return is_floating_picture(markers[static_cast<std::size_t>(node.marker)], dialect);
}

bool holds_float(const Node& node, const Markers& markers, const Dialect& dialect) {
  const auto holds = [&](const Node& child) { return holds_float(child, markers, dialect); };
  return is_float(node, markers, dialect) || std::ranges::any_of(node.children, holds);
}

void keep_floats(Node& node, const Markers& markers, const Dialect& dialect) {
  std::erase_if(node.children, [&](const Node& child) {
    const bool is_look =
        child.kind == Node::Kind::element && dialect.classify(child) == NodeClass::properties;
    return !is_look && !holds_float(child, markers, dialect);
  });
  for (Node& child : node.children)
    if (child.kind == Node::Kind::element && !dialect.floats(child) &&
        dialect.classify(child) != NodeClass::properties)
      keep_floats(child, markers, dialect);
}

}  // namespace

bool is_floating_picture(const Marker& marker, const Dialect& dialect) {
  return marker.picture != nullptr && dialect.floats(marker.picture->drawing);
}

std::optional<Node> only_floats(const Node& paragraph, const Markers& markers,
                                const Dialect& dialect) {
  if (!holds_float(paragraph, markers, dialect)) return std::nullopt;
  Node kept = paragraph;
  keep_floats(kept, markers, dialect);
  return kept;
}

void set_floats_apart(Node& part, const Markers& markers, const Dialect& dialect) {
  Setter(markers, dialect).visit(part);
}

}  // namespace greffier::office
