// From byte offsets to lines and columns.
#pragma once

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
    for (; offset_ < offset && offset_ < bytes_.size(); ++offset_) step(bytes_[offset_]);
    return position_;
  }

 private:
  void step(char byte) {
    if (byte == '\n') {
      position_ = {position_.line + 1, 1};
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
      ++position_.column;
    }
  }

  std::string_view bytes_;
  std::size_t offset_ = 0;
  diag::Position position_{1, 1};
};

}  // namespace greffier::xml
