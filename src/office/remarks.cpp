#include "office/remarks.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "office/flat_text.hpp"
#include "office/splitting.hpp"
#include "office/whereabouts.hpp"
#include "templating/tag.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using xml::Node;

// A stretch of a paragraph's text, in bytes.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t offset_of(std::string_view text, std::uint32_t column) {
  std::size_t offset = 0;
  for (std::uint32_t at = 1; at < column && offset < text.size(); ++at)
    offset += text::decode(text, offset).length;
  return offset;
}

// The whole tag when the remark is about a word of it.
Stretch stretch_of(const Remark& remark, std::string_view text) {
  if (remark.begin == 0 || text != remark.paragraph) return {0, text.size()};
  const std::size_t begin = offset_of(text, remark.begin);
  const Stretch own{begin, std::max(offset_of(text, remark.end), begin)};
  diag::Sink told_already;
  for (const templating::TagPlace& tag : templating::find_tags(text, {}, told_already))
    if (tag.begin <= own.begin && own.end <= tag.end) return {tag.begin, tag.end};
  return own.end > own.begin ? own : Stretch{0, text.size()};
}

Node& node_at(Node& paragraph, const Path& path, std::size_t length) {
  Node* node = &paragraph;
  for (std::size_t i = 0; i < length; ++i) node = &node->children[path[i]];
  return *node;
}

// Puts a marker at an offset of `piece`: inside its text, or beside the element that it is.
void insert_into(Node& paragraph, const Piece& piece, std::size_t offset, int number) {
  Node& parent = node_at(paragraph, piece.path, piece.path.size() - 1);
  const auto index = static_cast<std::ptrdiff_t>(piece.path.back());
  Node& node = parent.children[piece.path.back()];
  const auto at = parent.children.begin() + index;
  if (node.kind != Node::Kind::text || offset == piece.begin || offset == piece.end) {
    parent.children.insert(offset == piece.begin ? at : at + 1, Node::make_marker(number));
    return;
  }
  const std::size_t cut = offset - piece.begin;
  Node rest = Node::make_text(node.text.substr(cut));
  node.text.erase(cut);
  const auto marker = parent.children.insert(at + 1, Node::make_marker(number));
  parent.children.insert(marker + 1, std::move(rest));
}

// Behind the properties of a paragraph without text, or at its end.
void insert_around(Node& paragraph, const Dialect& dialect, int number) {
  const auto content = std::ranges::find_if(paragraph.children, [&](const Node& child) {
    return dialect.classify(child) != NodeClass::properties;
  });
  paragraph.children.insert(content, Node::make_marker(number));
  paragraph.children.push_back(Node::make_marker(number + 1));
}

void mark(Node& paragraph, const Dialect& dialect, const Stretch& stretch, int number) {
  const FlatText flat = flatten(paragraph, dialect);
  const auto last = std::find_if(flat.pieces.rbegin(), flat.pieces.rend(), [&](const Piece& piece) {
    return piece.begin < stretch.end && piece.begin < piece.end;
  });
  const auto first = std::ranges::find_if(flat.pieces, [&](const Piece& piece) {
    return piece.end > stretch.begin && piece.begin < piece.end;
  });
  if (first == flat.pieces.end() || last == flat.pieces.rend())
    return insert_around(paragraph, dialect, number);
  // The later one first: it leaves the path of the earlier one as it is.
  insert_into(paragraph, *last, std::min(stretch.end, last->end), number + 1);
  insert_into(paragraph, *first, std::max(stretch.begin, first->begin), number);
}

class Marking {
 public:
  Marking(const Dialect& dialect, const diag::Place& start, std::span<const Remark> remarks)
      : dialect_(dialect), where_(start, dialect), remarks_(remarks) {}

  void visit(Node& node) {
    if (node.kind != Node::Kind::element || dialect_.classify(node) == NodeClass::mark) return;
    const Entered here(where_, node);
    const bool is_paragraph = dialect_.classify(node) == NodeClass::paragraph;
    const bool is_outer = is_paragraph && outer_ == nullptr;
    if (is_outer) outer_ = &node;
    const std::size_t number = static_cast<std::size_t>(where_.place().paragraph);
    for (Node& child : node.children) visit(child);
    if (is_paragraph && !where_.in_twin()) take_remarks(node, number);
    if (!is_outer) return;
    outer_ = nullptr;
    mark_all(node);
  }

  [[nodiscard]] std::vector<Anchor> take() { return std::move(anchors_); }

 private:
  // A remark for the paragraph of the body that is being left.
  struct Pending {
    std::size_t remark;
    bool is_moved;
  };

  void take_remarks(const Node& paragraph, std::size_t number) {
    for (std::size_t i = 0; i < remarks_.size(); ++i) {
      const diag::Place& place = remarks_[i].place;
      if (place.part == where_.place().part && place.paragraph == static_cast<int>(number))
        pending_.push_back({i, &paragraph != outer_});
    }
  }

  void mark_all(Node& paragraph) {
    if (pending_.empty()) return;
    std::ranges::sort(pending_, {}, &Pending::remark);
    for (const Pending& pending : pending_) {
      const std::string text = flatten(paragraph, dialect_).text;
      const Stretch stretch =
          pending.is_moved ? Stretch{0, text.size()} : stretch_of(remarks_[pending.remark], text);
      mark(paragraph, dialect_, stretch, static_cast<int>(2 * anchors_.size()));
      anchors_.push_back({pending.remark, pending.is_moved});
    }
    pending_.clear();
    split_inside(paragraph, dialect_,
                 [this](int, const Node& holder) { return !dialect_.holds_values(holder); });
  }

  const Dialect& dialect_;
  Whereabouts where_;
  std::span<const Remark> remarks_;
  Node* outer_ = nullptr;  // the paragraph of the body that the walk is in
  std::vector<Pending> pending_;
  std::vector<Anchor> anchors_;
};

Node* first_paragraph(Node& node, const Dialect& dialect) {
  for (Node& child : node.children) {
    if (child.kind != Node::Kind::element || dialect.classify(child) == NodeClass::mark) continue;
    if (dialect.classify(child) == NodeClass::paragraph) return &child;
    if (Node* found = first_paragraph(child, dialect)) return found;
  }
  return nullptr;
}

}  // namespace

std::vector<Anchor> mark_remarks(Node& root, const Dialect& dialect, const diag::Place& start,
                                 std::span<const Remark> remarks) {
  Marking marking(dialect, start, remarks);
  marking.visit(root);
  return marking.take();
}

std::vector<Anchor> mark_at_start(Node& root, const Dialect& dialect,
                                  std::span<const std::size_t> remarks, std::size_t first_number) {
  std::vector<Anchor> anchors;
  Node* paragraph = first_paragraph(root, dialect);
  if (paragraph == nullptr) return anchors;
  for (const std::size_t remark : remarks) {
    const auto number = static_cast<int>(2 * (first_number + anchors.size()));
    mark(*paragraph, dialect, {0, flatten(*paragraph, dialect).text.size()}, number);
    anchors.push_back({remark, true});
  }
  split_inside(*paragraph, dialect,
               [&dialect](int, const Node& holder) { return !dialect.holds_values(holder); });
  return anchors;
}

void replace_markers(Node& root, const std::function<std::vector<Node>(int)>& nodes) {
  std::vector<Node> children;
  children.reserve(root.children.size());
  for (Node& child : root.children) {
    if (child.kind == Node::Kind::marker) {
      std::ranges::move(nodes(child.marker), std::back_inserter(children));
    } else {
      replace_markers(child, nodes);
      children.push_back(std::move(child));
    }
  }
  root.children = std::move(children);
}

}  // namespace greffier::office
