#include "model/block.hpp"

#include <algorithm>

namespace greffier::model {

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
