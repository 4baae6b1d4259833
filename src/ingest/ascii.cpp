#include "ingest/ascii.hpp"

#include <algorithm>
#include <array>

namespace greffier::ingest {

namespace {

constexpr std::array<std::string_view, 5> kWideSpaces{" ", "\t", "\n", "\u00A0", "\u202F"};

// Whether one of them may begin, or end, with a byte.
using Bytes = std::array<bool, 256>;
constexpr Bytes bytes_at(bool end) {
  Bytes bytes{};
  for (const std::string_view space : kWideSpaces)
    bytes[static_cast<unsigned char>(end ? space.back() : space.front())] = true;
  return bytes;
}
constexpr Bytes kFirstBytes = bytes_at(false);
constexpr Bytes kLastBytes = bytes_at(true);

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) { return ascii_lower(c); });
  return result;
}

std::size_t wide_space_length(std::string_view text) {
  if (text.empty() || !kFirstBytes[static_cast<unsigned char>(text.front())]) return 0;
  for (const std::string_view space : kWideSpaces)
    if (text.starts_with(space)) return space.size();
  return 0;
}

std::string_view trimmed_wide(std::string_view text) {
  while (const std::size_t length = wide_space_length(text)) text.remove_prefix(length);
  const auto ending = [&text](std::string_view space) { return text.ends_with(space); };
  for (;;) {
    if (text.empty() || !kLastBytes[static_cast<unsigned char>(text.back())]) return text;
    const auto* const space = std::ranges::find_if(kWideSpaces, ending);
    if (space == kWideSpaces.end()) return text;
    text.remove_suffix(space->size());
  }
}

}  // namespace greffier::ingest
