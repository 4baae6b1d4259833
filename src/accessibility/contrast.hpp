// Colours, and how well one is told from another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::accessibility {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  friend bool operator==(const Color&, const Color&) = default;
};

// « 1F3A5F » or « #1f3a5f »; nothing for anything else.
[[nodiscard]] std::optional<Color> read_color(std::string_view text);
// « #1F3A5F ».
[[nodiscard]] std::string color_text(const Color& color);

// Contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrast(const Color& a, const Color& b);

}  // namespace greffier::accessibility
