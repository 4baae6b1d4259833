#include "readers/office_xml.hpp"

#include <algorithm>
#include <charconv>

namespace greffier::readers {

std::string_view attribute(const xml::Node& node, std::string_view name) {
  const std::string* value = node.attribute(name);
  return value == nullptr ? std::string_view() : *value;
}

std::optional<int> whole(std::string_view text) {
  constexpr long long kMost = 1'000'000;
  if (text.starts_with('+')) text.remove_prefix(1);
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() && error != std::errc::result_out_of_range) return std::nullopt;
  return static_cast<int>(std::clamp(value, -kMost, kMost));
}

}  // namespace greffier::readers
