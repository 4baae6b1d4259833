#include "readers/docx_names.hpp"

namespace greffier::readers {

std::string_view value_of(const xml::Node* parent, std::string_view child, std::string_view key) {
  const xml::Node* node = parent == nullptr ? nullptr : parent->child(child);
  return node == nullptr ? std::string_view() : attribute(*node, key);
}

std::optional<bool> on_off(const xml::Node* parent, std::string_view child) {
  const xml::Node* node = parent == nullptr ? nullptr : parent->child(child);
  if (node == nullptr) return std::nullopt;
  const std::string_view value = attribute(*node, "w:val");
  return value != "0" && value != "false" && value != "off";
}

}  // namespace greffier::readers
