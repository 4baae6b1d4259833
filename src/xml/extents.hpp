// Where the nodes of a parsed part stand in its bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "xml/tree.hpp"

namespace greffier::xml {

// Byte offsets of a node. A text is all content, with the comments that stand in it.
struct Extent {
  std::size_t begin = 0;          // of an element, at its '<'
  std::size_t content_begin = 0;  // behind the start tag
  std::size_t content_end = 0;    // at the end tag
  std::size_t end = 0;
  bool is_empty_tag = false;  // <name/>: the content begins and ends where the element does
};

// Finds the nodes of a tree again in the bytes that it was parsed from. The tree must live and not
// be changed as long as this is asked.
class Extents {
 public:
  // Nothing when `bytes` do not show the tree as it is: another encoding than UTF-8, prefixes that
  // are not the canonical ones, CDATA sections.
  [[nodiscard]] static std::optional<Extents> locate(const Node& root, std::string_view bytes);

  // The place of a node of the tree.
  [[nodiscard]] const Extent& of(const Node& node) const { return places_.at(&node); }

 private:
  std::unordered_map<const Node*, Extent> places_;
};

}  // namespace greffier::xml
