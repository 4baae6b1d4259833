#include "model/block.hpp"

#include <algorithm>

namespace greffier::model {

// What holds blocks is compared here, where Block is complete.
bool operator==(const Footnote& a, const Footnote& b) {
  if (a.body == nullptr || b.body == nullptr) return a.body == b.body;
  return *a.body == *b.body;
}
bool operator==(const ListItem& a, const ListItem& b) {
  return a.blocks == b.blocks;
}
bool operator==(const Cell& a, const Cell& b) {
  return a.blocks == b.blocks && a.columns == b.columns && a.rows == b.rows && a.marked == b.marked;
}
bool operator==(const Container&, const Container&) = default;
bool operator==(const Columns&, const Columns&) = default;
bool operator==(const Quote&, const Quote&) = default;
bool operator==(const Block& a, const Block& b) {
  return a.node == b.node;
}

const std::string* Container::attribute(std::string_view key) const {
  const auto found = std::ranges::find(attributes, key, &Attribute::key);
  return found == attributes.end() ? nullptr : &found->value;
}

Block paragraph(std::string content, std::string role) {
  return paragraph(Inlines{text(std::move(content))}, std::move(role));
}

Block paragraph(Inlines inlines, std::string role) {
  return {Paragraph{std::move(inlines), std::move(role)}, {}};
}

}  // namespace greffier::model
