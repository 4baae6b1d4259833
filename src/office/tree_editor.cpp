#include "office/tree_editor.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace greffier::office {

namespace {

using xml::Node;

bool find_in(const Node& node, int marker, Path& path) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    path.push_back(i);
    if (child.kind == Node::Kind::marker ? child.marker == marker : find_in(child, marker, path))
      return true;
    path.pop_back();
  }
  return false;
}

void collect(const Node& node, std::vector<int>& markers) {
  for (const Node& child : node.children) {
    if (child.kind == Node::Kind::marker) markers.push_back(child.marker);
    collect(child, markers);
  }
}

auto iterator_at(std::vector<Node>& children, std::size_t index) {
  return children.begin() + static_cast<std::ptrdiff_t>(index);
}

}  // namespace

Node& TreeEditor::at(std::span<const std::size_t> path) const {
  Node* node = &root_;
  for (const std::size_t index : path) node = &node->children[index];
  return *node;
}

NodeClass TreeEditor::class_at(std::span<const std::size_t> path) const {
  return dialect_.classify(at(path));
}

Path TreeEditor::find(int marker) const {
  Path path;
  find_in(root_, marker, path);
  return path;
}

std::vector<int> TreeEditor::markers() const {
  std::vector<int> result;
  collect(root_, result);
  return result;
}

bool TreeEditor::has_content(const Node& node) const {
  if (node.kind == Node::Kind::marker) return true;
  if (node.kind == Node::Kind::text) return !node.text.empty();
  if (dialect_.section_end(node) != nullptr) return true;
  switch (dialect_.classify(node)) {
    case NodeClass::properties:
    case NodeClass::mark: return false;
    case NodeClass::atom:
    case NodeClass::story: return true;
    default: break;
  }
  if (dialect_.characters(node)) return true;
  return std::ranges::any_of(node.children,
                             [this](const Node& child) { return has_content(child); });
}

Node TreeEditor::half(const Node& whole, std::size_t begin, std::size_t end) const {
  Node result = Node::make_element(whole.name);
  result.attributes = whole.attributes;
  result.position = whole.position;
  for (std::size_t i = 0; i < whole.children.size(); ++i)
    if ((i >= begin && i < end) || dialect_.classify(whole.children[i]) == NodeClass::properties)
      result.children.push_back(whole.children[i]);
  return result;
}

// Splits the parent of the node at `path` around it; the node becomes a child of its grandparent.
void TreeEditor::split_parent(const Path& path) const {
  const std::span<const std::size_t> to_parent(path.data(), path.size() - 1);
  const std::span<const std::size_t> to_grandparent(path.data(), path.size() - 2);
  const std::size_t inner = path.back();
  const std::size_t outer = to_parent.back();
  Node whole = std::move(at(to_parent));
  Node left = half(whole, 0, inner);
  Node right = half(whole, inner + 1, whole.children.size());
  dialect_.after_split(left, right);

  std::vector<Node> pieces;
  if (has_content(left)) pieces.push_back(std::move(left));
  pieces.push_back(std::move(whole.children[inner]));
  if (has_content(right)) pieces.push_back(std::move(right));
  std::vector<Node>& siblings = at(to_grandparent).children;
  siblings.erase(iterator_at(siblings, outer));
  siblings.insert(iterator_at(siblings, outer), std::make_move_iterator(pieces.begin()),
                  std::make_move_iterator(pieces.end()));
}

void TreeEditor::lift(int marker, std::size_t depth) const {
  for (Path path = find(marker); path.size() > depth + 1; path = find(marker)) split_parent(path);
}

void TreeEditor::lift_out_of_row(int marker, std::size_t depth, bool after) const {
  Path path = find(marker);
  const auto paragraph = std::find_if(path.begin(), path.end(), [&](const std::size_t& index) {
    const auto length = static_cast<std::size_t>(&index - path.data()) + 1;
    return class_at({path.data(), length}) == NodeClass::paragraph;
  });
  const auto paragraph_depth = static_cast<std::size_t>(paragraph - path.begin());
  Node taken = std::move(at(path));
  std::vector<Node>& siblings = at({path.data(), path.size() - 1}).children;
  siblings.erase(iterator_at(siblings, path.back()));

  Node& holder = at({path.data(), paragraph_depth});
  if (!has_content(holder.children[path[paragraph_depth]]) &&
      std::ranges::count_if(holder.children, [this](const Node& child) {
        return dialect_.classify(child) != NodeClass::properties;
      }) > 1)
    holder.children.erase(iterator_at(holder.children, path[paragraph_depth]));

  std::vector<Node>& rows = at({path.data(), depth}).children;
  const std::size_t row = path[depth];
  const bool emptied = !has_content(rows[row]);
  if (emptied) rows.erase(iterator_at(rows, row));
  rows.insert(iterator_at(rows, row + (after && !emptied ? 1 : 0)), std::move(taken));
}

}  // namespace greffier::office
