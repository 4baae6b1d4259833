// Surgery on a parsed part: finding markers, splitting elements around them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "office/dialect.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// Child indices from the root to a node.
using Path = std::vector<std::size_t>;

// Edits one tree. Markers are found by number; paths are valid until the next edit.
class TreeEditor {
 public:
  TreeEditor(xml::Node& root, const Dialect& dialect) : root_(root), dialect_(dialect) {}

  [[nodiscard]] xml::Node& at(std::span<const std::size_t> path) const;
  // The class of the node at `path`.
  [[nodiscard]] NodeClass class_at(std::span<const std::size_t> path) const;
  // The path of a marker; empty when it is not in the tree.
  [[nodiscard]] Path find(int marker) const;
  // All markers in document order.
  [[nodiscard]] std::vector<int> markers() const;

  // Moves a marker up until it is a child of the node at depth `depth` of its path, by splitting the
  // elements between. Halves without content vanish: a paragraph that held only the marker leaves
  // nothing behind.
  void lift(int marker, std::size_t depth) const;
  // Takes a marker out of a table's row and puts it before or after the row, which is the child at
  // depth `depth`. Inside, a paragraph left empty goes unless its cell has no other; a row left
  // empty goes too.
  void lift_out_of_row(int marker, std::size_t depth, bool after) const;

  // True when the element shows something: text, an image, another marker, a section break.
  [[nodiscard]] bool has_content(const xml::Node& node) const;

 private:
  void split_parent(const Path& path) const;
  [[nodiscard]] xml::Node half(const xml::Node& whole, std::size_t begin, std::size_t end) const;
  xml::Node& root_;
  const Dialect& dialect_;
};

}  // namespace greffier::office
