#include "office/watermark.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/utf8.hpp"

namespace greffier::office {

namespace {

constexpr double kWidth = 420;
constexpr double kWidthOfLetter = 0.65;  // of its height, in capitals
constexpr double kHighest = 160;

bool ends_name(char sign) {
  return sign == '>' || sign == ' ' || sign == '/' || sign == '\n' || sign == '\t';
}

// Where the first start tag of one of the names begins.
std::pair<std::size_t, std::string_view> first_start(std::string_view part, std::size_t begin,
                                                     std::span<const std::string_view> names) {
  std::pair<std::size_t, std::string_view> first{std::string_view::npos, {}};
  for (const std::string_view name : names)
    for (std::size_t at = part.find(name, begin); at != std::string_view::npos;
         at = part.find(name, at + 1)) {
      if (at + name.size() >= part.size() || !ends_name(part[at + name.size()])) continue;
      if (at < first.first) first = {at, name};
      break;
    }
  return first;
}

// Past the element of that name, when it stands there.
std::size_t past(std::string_view part, std::size_t at, std::string_view name) {
  const std::string_view rest = part.substr(at);
  if (name.empty() || !rest.starts_with(fmt::format("<{}", name))) return at;
  const std::size_t close = rest.find('>');
  if (close != std::string_view::npos && rest[close - 1] == '/') return at + close + 1;
  const std::string end = fmt::format("</{}>", name);
  const std::size_t found = rest.find(end);
  return found == std::string_view::npos ? at : at + found + end.size();
}

}  // namespace

WatermarkSize watermark_size(std::string_view text) {
  const auto letters = static_cast<double>(std::max<std::size_t>(text::length(text), 1));
  return {kWidth, std::min(kHighest, kWidth / (kWidthOfLetter * letters))};
}

std::optional<std::size_t> first_content(std::string& part, std::size_t begin, std::size_t end,
                                         std::span<const std::string_view> names,
                                         std::string_view skipped) {
  const auto [at, name] = first_start(part, begin, names);
  if (at >= end) return std::nullopt;
  const std::size_t close = part.find('>', at);
  if (close == std::string::npos) return std::nullopt;
  if (part[close - 1] != '/') return past(part, close + 1, skipped);
  part.replace(close - 1, 2, fmt::format("></{}>", name.substr(1)));
  return close;
}

}  // namespace greffier::office
