// Pictures of one bit a pixel as PNG (ISO/IEC 15948).
#pragma once

#include <string>
#include <vector>

namespace greffier::barcodes {

// A black and white picture: rows from the top, eight pixels a byte, the first one in the highest
// bit; 1 is white, and so is what fills the last byte.
struct Bitmap {
  int width = 0;  // pixels
  std::vector<std::string> rows;
};

// A row of a bitmap; `is_black` is asked for each of its pixels.
template <typename IsBlack>
[[nodiscard]] std::string packed_row(int width, const IsBlack& is_black) {
  std::string row(static_cast<std::size_t>(width + 7) / 8, '\xFF');
  for (int x = 0; x < width; ++x)
    if (is_black(x))
      row[static_cast<std::size_t>(x) / 8] &= static_cast<char>(~(0x80U >> unsigned(x % 8)));
  return row;
}

// The PNG of a picture; `dpi` is written as its resolution.
[[nodiscard]] std::string png_of(const Bitmap& bitmap, double dpi);

}  // namespace greffier::barcodes
