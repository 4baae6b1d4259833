#include "accessibility/contrast.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/core.h>

namespace greffier::accessibility {

namespace {

std::optional<std::uint8_t> read_byte(std::string_view digits) {
  std::uint8_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value, 16);
  return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

double luminance(const Color& color) {
  constexpr std::array kWeights{0.2126, 0.7152, 0.0722};
  const std::array parts{color.red, color.green, color.blue};
  double sum = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double c = parts.at(i) / 255.0;
    sum += kWeights.at(i) * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

}  // namespace

std::optional<Color> read_color(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  if (text.size() != 6) return std::nullopt;
  const auto red = read_byte(text.substr(0, 2));
  const auto green = read_byte(text.substr(2, 2));
  const auto blue = read_byte(text.substr(4, 2));
  if (!red || !green || !blue) return std::nullopt;
  return Color{*red, *green, *blue};
}

std::string color_text(const Color& color) {
  return fmt::format("#{:02X}{:02X}{:02X}", color.red, color.green, color.blue);
}

double contrast(const Color& a, const Color& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace greffier::accessibility
