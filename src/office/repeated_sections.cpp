#include "office/repeated_sections.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "office/sibling_scopes.hpp"
#include "office/splitting.hpp"
#include "templating/tag.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

// A condition that stands around what is put in; nothing of it is the author's.
class Condition {
 public:
  Condition(std::string_view text, const diag::Span& place, Markers& markers)
      : place_(place), markers_(markers) {
    diag::Sink unheard;
    opening_ = templating::parse_tag(text, {}, unheard);
  }

  // Puts `inner` at `at` of `nodes`, under the condition.
  void put(std::vector<Node>& nodes, std::size_t at, Node inner) {
    Node opening = marker(std::move(opening_));
    Tag end;
    end.kind = Tag::Kind::end;
    Node closing = marker(std::move(end));
    for (Node* node : {&closing, &inner, &opening})
      nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at), std::move(*node));
  }

 private:
  Node marker(Tag tag) {
    tag.is_implied = true;
    markers_.push_back({std::make_shared<const Tag>(std::move(tag)), place_, {}, {}});
    return Node::make_marker(static_cast<int>(markers_.size()) - 1);
  }

  Tag opening_;
  diag::Span place_;
  Markers& markers_;
};

bool is_loop(const Node& node, const Markers& markers) {
  return node.kind == Node::Kind::marker &&
         markers[static_cast<std::size_t>(node.marker)].kind() == Tag::Kind::repeat;
}

// A stretch of siblings.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Repeater {
 public:
  Repeater(Markers& markers, const Dialect& dialect) : markers_(markers), dialect_(dialect) {}

  void visit(Node& holder) {
    for (Node& child : holder.children)
      if (child.kind == Node::Kind::element && dialect_.classify(child) == NodeClass::other)
        visit(child);
    for (std::size_t i = 0; i < holder.children.size(); ++i)
      if (is_loop(holder.children[i], markers_))
        end_last_section(holder, {i + 1, next_of_scope(holder.children, i, markers_)});
  }

 private:
  const Marker& marker(const Node& node) const {
    return markers_[static_cast<std::size_t>(node.marker)];
  }
  const Node* section_end(const Node& node) const {
    return node.kind == Node::Kind::element ? dialect_.section_end(node) : nullptr;
  }

  // The last paragraph that ends a section in `body` when something stands behind it.
  std::optional<std::size_t> last_end(const Node& holder, Stretch body) const {
    bool goes_on = false;
    for (std::size_t i = body.end; i-- > body.begin;) {
      const Node& node = holder.children[i];
      if (section_end(node) != nullptr) return goes_on ? std::optional(i) : std::nullopt;
      goes_on = goes_on ||
                (node.kind == Node::Kind::element && (shows(node, dialect_) || holds_marker(node)));
    }
    return std::nullopt;
  }

  // What ends the section that the siblings from `begin` on are in; null when nothing does.
  const Node* following_end(const Node& holder, std::size_t begin, const std::string& name) const {
    for (std::size_t i = begin; i < holder.children.size(); ++i)
      if (const Node* found = section_end(holder.children[i])) return found;
    return holder.child(name);
  }

  void end_last_section(Node& holder, Stretch body) {
    const auto last = last_end(holder, body);
    if (!last) return;
    Node ending = shell_of(holder.children[*last], dialect_);
    const std::string name = dialect_.section_end(ending)->name;
    const Node* following = following_end(holder, body.end, name);
    if (following == nullptr) return;
    for (Node& properties : ending.children)
      if (Node* own = properties.child(name)) *own = *following;
    const diag::Span place = marker(holder.children[body.begin - 1]).place;
    Condition("{% si non boucle.dernier %}", place, markers_)
        .put(holder.children, body.end, std::move(ending));
  }

  Markers& markers_;
  const Dialect& dialect_;
};

class PageStyles {
 public:
  PageStyles(Markers& markers, PageBreaks& breaks, const Dialect& dialect)
      : markers_(markers),
        breaks_(breaks),
        dialect_(dialect),
        in_force_(breaks.first_page_style()) {}

  void visit(Node& holder) {
    for (std::size_t i = 0; i < holder.children.size(); ++i) {
      if (is_loop(holder.children[i], markers_)) keep(holder, i);
      follow(holder.children[i]);
    }
  }

 private:
  static bool is_block(NodeClass node_class) {
    return node_class == NodeClass::paragraph || node_class == NodeClass::table;
  }

  void follow(Node& node) {
    if (node.kind != Node::Kind::element) return;
    if (std::string begun = set_apart(node); !begun.empty()) in_force_ = std::move(begun);
    const NodeClass node_class = dialect_.classify(node);
    if (!is_block(node_class)) return visit(node);
    if (const OwnBreaks own = breaks_.find(node); !own.page_style.empty())
      in_force_ = own.page_style;
  }

  // That of a page break beside its paragraph; "" for any other node.
  static std::string set_apart(const Node& node) {
    const auto page = page_break_in(node);
    return page ? page_start(page->start).page_style : std::string();
  }

  // The page style that begins with a node or inside it, last; "" for none.
  std::string begun_in(const Node& node) const {
    if (node.kind != Node::Kind::element) return {};
    if (is_block(dialect_.classify(node))) return breaks_.find(node).page_style;
    std::string last = set_apart(node);
    for (const Node& child : node.children)
      if (std::string own = begun_in(child); !own.empty()) last = std::move(own);
    return last;
  }

  // Makes the passes of the loop at `index` begin on the page style in force.
  void keep(Node& holder, std::size_t index) {
    std::vector<Node>& nodes = holder.children;
    const std::size_t end = next_of_scope(nodes, index, markers_);
    std::size_t first = end;
    std::string last;
    for (std::size_t i = index + 1; i < end; ++i) {
      const std::string own = begun_in(nodes[i]);
      if (own.empty()) continue;
      first = std::min(first, i);
      last = own;
    }
    if (last.empty() || last == in_force_ ||
        !shows_something({&nodes[index + 1], first - index - 1}))
      return;
    for (std::size_t i = index + 1; i < first; ++i) open(nodes[i]);
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                 page_node(PageBreak::Kind::returns, in_force_));
  }

  bool shows_something(Siblings nodes) const {
    return std::ranges::any_of(nodes, [this](const Node& node) {
      return node.kind == Node::Kind::element && (shows(node, dialect_) || holds_marker(node));
    });
  }

  void open(Node& node) {
    if (node.kind != Node::Kind::element) return;
    if (!is_block(dialect_.classify(node)))
      for (Node& child : node.children) open(child);
    else if (!breaks_.find(node).any())
      breaks_.open(node, in_force_);
  }

  Markers& markers_;
  PageBreaks& breaks_;
  const Dialect& dialect_;
  std::string in_force_;
};

}  // namespace

void repeat_page_styles(Node& root, Markers& markers, PageBreaks& breaks, const Dialect& dialect) {
  if (!breaks.first_page_style().empty()) PageStyles(markers, breaks, dialect).visit(root);
}

void repeat_section_ends(Node& root, Markers& markers, const Dialect& dialect) {
  Repeater(markers, dialect).visit(root);
}

}  // namespace greffier::office
