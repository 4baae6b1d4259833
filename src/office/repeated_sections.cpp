#include "office/repeated_sections.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "office/sibling_scopes.hpp"
#include "office/splitting.hpp"
#include "templating/tag.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using xml::Node;

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
      if (is_loop(holder.children[i]))
        end_last_section(holder, {i + 1, next_of_scope(holder.children, i, markers_)});
  }

 private:
  bool is_loop(const Node& node) const {
    return node.kind == Node::Kind::marker && marker(node).kind() == Tag::Kind::repeat;
  }
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
    Node opening = add_marker(but_the_last(), place);
    Tag end;
    end.kind = Tag::Kind::end;
    Node closing = add_marker(std::move(end), place);
    for (Node* node : {&closing, &ending, &opening})
      holder.children.insert(holder.children.begin() + static_cast<std::ptrdiff_t>(body.end),
                             std::move(*node));
  }

  static Tag but_the_last() {
    diag::Sink unheard;
    Tag tag = templating::parse_tag("{% si non boucle.dernier %}", {}, unheard);
    tag.is_implied = true;
    return tag;
  }

  Node add_marker(Tag tag, const diag::Span& place) {
    markers_.push_back({std::make_shared<const Tag>(std::move(tag)), place, {}, {}});
    return Node::make_marker(static_cast<int>(markers_.size()) - 1);
  }

  Markers& markers_;
  const Dialect& dialect_;
};

}  // namespace

void repeat_section_ends(Node& root, Markers& markers, const Dialect& dialect) {
  Repeater(markers, dialect).visit(root);
}

}  // namespace greffier::office
