#include "diag/limits.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>

namespace greffier::diag {

namespace {

constexpr std::uint64_t kMost = std::uint64_t{1} << 40U;
constexpr std::string_view kUnits = "KMG";

// 0 for those that were not set.
std::array<std::atomic<std::uint64_t>, kLimits.size()>& settings() {
  static std::array<std::atomic<std::uint64_t>, kLimits.size()> values{};
  return values;
}

constexpr std::uint64_t usual(Limit which) {
  return kLimits.at(static_cast<std::size_t>(which)).value;
}

}  // namespace

std::uint64_t limit(Limit which) {
  const std::uint64_t set = settings().at(static_cast<std::size_t>(which));
  return set != 0 ? set : usual(which);
}

void set_limit(Limit which, std::uint64_t value) {
  settings().at(static_cast<std::size_t>(which)) = value;
}

const LimitInfo* find_limit(std::string_view name) {
  const auto* const found = std::ranges::find(kLimits, name, &LimitInfo::name);
  return found == kLimits.end() ? nullptr : found;
}

std::optional<std::uint64_t> limit_value(std::string_view text, bool is_size) {
  const std::size_t unit = text.empty() ? std::string_view::npos : kUnits.find(text.back());
  if (unit != std::string_view::npos) text.remove_suffix(1);
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || value == 0) return {};
  for (std::size_t i = 0; unit != std::string_view::npos && i <= unit; ++i) {
    if (value > kMost) return {};
    value *= is_size ? 1024 : 1000;
  }
  return value <= kMost ? std::optional(value) : std::nullopt;
}

}  // namespace greffier::diag
