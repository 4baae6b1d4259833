#include "xml/root_element.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace greffier::xml {

namespace {

// « <w:styles xmlns:w="…" »: no attribute value that serialise() writes holds a '>'.
std::string_view start_tag(std::string_view part) {
  const std::size_t begin = part.find('<', part.starts_with("<?xml") ? 1 : 0);
  const std::size_t end = part.find('>', begin);
  return end == std::string_view::npos ? std::string_view() : part.substr(begin, end - begin);
}

}  // namespace

void declare(std::string& part, std::span<const Prefix> prefixes) {
  const std::string_view root = start_tag(part);
  const std::size_t name_end = std::min(root.find_first_of(" /"), root.size());
  std::string missing;
  for (const auto& [uri, prefix] : prefixes) {
    const std::string name = std::string(" xmlns:").append(prefix).append("=\"");
    if (root.find(name) == std::string_view::npos) missing.append(name).append(uri).append("\"");
  }
  part.insert(static_cast<std::size_t>(root.data() - part.data()) + name_end, missing);
}

void append_child(std::string& part, std::string_view content) {
  const std::string_view root = start_tag(part);
  if (!root.ends_with('/')) {
    part.insert(std::min(part.rfind("</"), part.size()), content);
    return;
  }
  const std::string name(root.substr(1, root.find_first_of(" /") - 1));
  const auto slash = static_cast<std::size_t>(root.data() + root.size() - 1 - part.data());
  part.replace(slash, 2, ">" + std::string(content) + "</" + name + ">");
}

}  // namespace greffier::xml
