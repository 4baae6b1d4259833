// From byte offsets to lines and columns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "diag/span.hpp"

namespace greffier::xml {

// Walks once over the bytes of a UTF-8 part: offsets are asked for in rising order.
class Locator {
 public:
  explicit Locator(std::string_view bytes) : bytes_(bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) offset_ = 3;
  }

  // The place of the byte at `offset`; earlier ones than already asked for answer the last place.
  [[nodiscard]] diag::Position at(std::size_t offset) {
    const std::size_t end = std::min(offset, bytes_.size());
    if (end > offset_) pass(bytes_.substr(offset_, end - offset_));
    offset_ = std::max(offset_, end);
    return position_;
  }

 private:
  void pass(std::string_view bytes) {
    for (std::size_t line_end = 0; (line_end = bytes.find('\n')) != std::string_view::npos;) {
      position_ = {position_.line + 1, 1};
      bytes.remove_prefix(line_end + 1);
    }
    for (const char byte : bytes)
      position_.column += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
  }

  std::string_view bytes_;
  std::size_t offset_ = 0;
  diag::Position position_{1, 1};
};

}  // namespace greffier::xml
