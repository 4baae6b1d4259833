#include "readers/office_xml.hpp"

#include <algorithm>
#include <charconv>

namespace greffier::readers {

std::optional<int> whole(std::string_view text) {
  constexpr long long kMost = 1'000'000;
  if (text.starts_with('+')) text.remove_prefix(1);
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() && error != std::errc::result_out_of_range) return std::nullopt;
  return static_cast<int>(std::clamp(value, -kMost, kMost));
}

}  // namespace greffier::readers
