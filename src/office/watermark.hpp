// What the watermarks of both formats have in common: a word across the page, drawn in its header.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace greffier::office {

// The name that Writer and Word give to theirs, and know it by; a number follows.
inline constexpr std::string_view kWatermarkName = "PowerPlusWaterMarkObject";
// A watermark is part of the page, not of what is read.
[[nodiscard]] inline bool is_watermark(std::string_view name) {
  return name.starts_with(kWatermarkName);
}
inline constexpr std::string_view kWatermarkColor = "#e2e2e2";

// In points: as wide as a page of A4 allows across, as high as letters of that width are.
struct WatermarkSize {
  double width = 0;
  double height = 0;
};
[[nodiscard]] WatermarkSize watermark_size(std::string_view text);

// Where the content of the first paragraph begins between two offsets of a part, whose start tags
// are `names` ("<w:p"); `skipped` is an element that stands before all content ("w:pPr"), "" for
// none. A paragraph without content is opened. Nothing when there is none.
[[nodiscard]] std::optional<std::size_t> first_content(std::string& part, std::size_t begin,
                                                       std::size_t end,
                                                       std::span<const std::string_view> names,
                                                       std::string_view skipped);

}  // namespace greffier::office
