#include "office/colors.hpp"

#include <array>
#include <cmath>

#include <fmt/core.h>

#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::office {

namespace {

struct Rgb {
  std::array<int, 3> parts{};
};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<Rgb> read_hex(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  Rgb color;
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(text[1 + 2 * i]);
    const int low = hex_digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    color.parts[i] = high * 16 + low;
  }
  return color;
}

std::string write_hex(const Rgb& color) {
  return fmt::format("#{:02X}{:02X}{:02X}", color.parts[0], color.parts[1], color.parts[2]);
}

Rgb tint(const Rgb& color, double percent) {
  Rgb result;
  for (std::size_t i = 0; i < 3; ++i)
    result.parts[i] = static_cast<int>(std::lround(255 - (255 - color.parts[i]) * percent / 100));
  return result;
}

}  // namespace

std::optional<std::string> read_color(std::string_view text, const Palette& palette) {
  const std::string_view name = text.substr(0, text.find(' '));
  const auto named = palette.find(text::fold_name(name));
  const std::optional<Rgb> color = read_hex(named == palette.end() ? name : named->second);
  if (!color) return std::nullopt;
  if (name.size() == text.size()) return write_hex(*color);
  std::string_view share = text.substr(name.size() + 1);
  share = share.substr(0, share.find('%'));
  const std::optional<double> percent = text::parse_number(share);
  if (!percent || *percent < 0 || *percent > 100) return std::nullopt;
  return write_hex(tint(*color, *percent));
}

}  // namespace greffier::office
