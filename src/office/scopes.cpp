#include "office/scopes.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "office/messages.hpp"
#include "office/tree_editor.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

// The markers of one control tag, in document order: opening, alternatives, end.
using Scope = std::vector<int>;

bool opens(const Tag& tag) {
  return tag.kind == Tag::Kind::repeat || tag.kind == Tag::Kind::choose;
}
bool continues(const Tag& tag) {
  return tag.kind == Tag::Kind::otherwise_if || tag.kind == Tag::Kind::otherwise;
}

void remove_marker(Node& node, int marker) {
  std::erase_if(node.children, [marker](const Node& child) {
    return child.kind == Node::Kind::marker && child.marker == marker;
  });
  for (Node& child : node.children) remove_marker(child, marker);
}

class Settler {
 public:
  Settler(Node& root, const Markers& markers, const Dialect& dialect,
          const diag::SourceMap& sources, diag::Sink& sink)
      : root_(root), markers_(markers), sources_(sources), sink_(sink), editor_(root, dialect) {}

  void settle_all() {
    for (const Scope& scope : pair_up()) settle(scope);
  }

 private:
  const Marker& marker(int number) const { return markers_[static_cast<std::size_t>(number)]; }

  void refuse(int number, const diag::Message& message) {
    sink_.raise(message, marker(number).place, marker(number).tag->source);
    remove_marker(root_, number);
  }

  // Scopes ordered by their openings: an outer scope comes before those inside it.
  std::vector<Scope> pair_up() {
    std::vector<Scope> scopes;
    std::vector<std::size_t> open;
    for (const int number : editor_.markers()) {
      const Tag& tag = *marker(number).tag;
      if (opens(tag)) {
        open.push_back(scopes.size());
        scopes.push_back({number});
      } else if (continues(tag) || tag.kind == Tag::Kind::end) {
        if (open.empty()) {
          refuse(number, kStrayTag);
          continue;
        }
        scopes[open.back()].push_back(number);
        if (tag.kind == Tag::Kind::end) open.pop_back();
      }
    }
    for (const std::size_t index : open) {
      for (std::size_t i = 1; i < scopes[index].size(); ++i) remove_marker(root_, scopes[index][i]);
      refuse(scopes[index].front(), kUnclosedTag);
      scopes[index].clear();
    }
    std::erase_if(scopes, [](const Scope& scope) { return scope.empty(); });
    return scopes;
  }

  void settle(const Scope& scope) {
    const Path first = editor_.find(scope.front());
    const Path last = editor_.find(scope.back());
    const auto [a, b] = std::ranges::mismatch(first, last);
    const auto common = static_cast<std::size_t>(a - first.begin());
    if (const auto paragraph = paragraph_depth(first, common)) {
      lift_all(scope, covers(first, last, *paragraph) ? outside(first, *paragraph) : common);
    } else if (const auto row = row_depth(first, common)) {
      settle_rows(scope, *row);
    } else if (reaches_blocks(first, common) && reaches_blocks(last, common)) {
      lift_all(scope, common);
    } else {
      refuse_crossing(scope);
    }
  }

  void lift_all(const Scope& scope, std::size_t depth) {
    for (const int number : scope) editor_.lift(number, depth);
  }

  // Depth of the paragraph that holds both ends, if one does.
  std::optional<std::size_t> paragraph_depth(const Path& path, std::size_t common) const {
    for (std::size_t depth = common; depth > 0; --depth)
      if (editor_.class_at({path.data(), depth}) == NodeClass::paragraph) return depth;
    return std::nullopt;
  }

  // Depth of the table (or group of rows) whose rows the ends are in, when they share no cell.
  std::optional<std::size_t> row_depth(const Path& path, std::size_t common) const {
    switch (editor_.class_at({path.data(), common})) {
      case NodeClass::table:
      case NodeClass::rows:
        if (editor_.class_at({path.data(), common + 1}) == NodeClass::row) return common;
        return std::nullopt;
      case NodeClass::row:
        return common - 1;
      default:
        return std::nullopt;
    }
  }

  // True when nothing but this scope has content in the paragraph at `depth`.
  bool covers(const Path& first, const Path& last, std::size_t depth) const {
    return !content_before(first, depth) && !content_after(last, depth);
  }

  // Markers of control tags do not count: the paragraph is theirs too.
  bool shows(const Node& node) const {
    if (node.kind == Node::Kind::marker) return marker(node.marker).tag->kind == Tag::Kind::print;
    if (node.kind == Node::Kind::element && !node.children.empty())
      return std::ranges::any_of(node.children, [this](const Node& child) { return shows(child); });
    return editor_.has_content(node);
  }

  bool content_before(const Path& path, std::size_t depth) const {
    for (; depth < path.size(); ++depth) {
      const std::vector<Node>& children = editor_.at({path.data(), depth}).children;
      for (std::size_t i = 0; i < path[depth]; ++i)
        if (shows(children[i])) return true;
    }
    return false;
  }

  bool content_after(const Path& path, std::size_t depth) const {
    for (; depth < path.size(); ++depth) {
      const std::vector<Node>& children = editor_.at({path.data(), depth}).children;
      for (std::size_t i = path[depth] + 1; i < children.size(); ++i)
        if (shows(children[i])) return true;
    }
    return false;
  }

  // The depth around a whole paragraph: its item when it is alone in one, else its own parent.
  std::size_t outside(const Path& path, std::size_t paragraph) const {
    const std::size_t parent = paragraph - 1;
    if (editor_.class_at({path.data(), parent}) != NodeClass::item) return parent;
    const std::vector<Node>& blocks = editor_.at({path.data(), parent}).children;
    const auto shown = std::ranges::count_if(
        blocks, [this](const Node& block) { return editor_.has_content(block); });
    return shown == 1 ? parent - 1 : parent;
  }

  // True when only a paragraph, or an item of the list at `common`, stands between the two.
  bool reaches_blocks(const Path& path, std::size_t common) const {
    for (std::size_t depth = common + 1; depth < path.size(); ++depth) {
      switch (editor_.class_at({path.data(), depth})) {
        case NodeClass::paragraph:
          return true;
        case NodeClass::item:
          break;
        default:
          return false;
      }
    }
    return false;
  }

  void settle_rows(const Scope& scope, std::size_t depth) {
    // From the last to the first, so that rows that vanish do not move the others.
    for (auto number = scope.rbegin(); number != scope.rend(); ++number)
      editor_.lift_out_of_row(*number, depth, *number == scope.back());
  }

  void refuse_crossing(const Scope& scope) {
    const Marker& opening = marker(scope.front());
    const diag::Source* end = sources_.find(marker(scope.back()).place.source);
    sink_.raise(kCrossedScope, opening.place, opening.tag->source,
                end == nullptr ? std::string() : end->text);
    for (const int number : scope) remove_marker(root_, number);
  }

  Node& root_;
  const Markers& markers_;
  const diag::SourceMap& sources_;
  diag::Sink& sink_;
  TreeEditor editor_;
};

}  // namespace

void settle_scopes(Node& root, const Markers& markers, const Dialect& dialect,
                   const diag::SourceMap& sources, diag::Sink& sink) {
  Settler(root, markers, dialect, sources, sink).settle_all();
}

}  // namespace greffier::office
