// Lines whose blanks make columns.
#pragma once

#include <cstddef>
#include <string_view>

namespace greffier::typography {

// Tells whether the line of a place has tabs or three spaces in a row after its first word; for
// places asked for from left to right, each line is read once.
class LineLayout {
 public:
  explicit LineLayout(std::string_view text) : text_(text) {}
  [[nodiscard]] bool has_columns(std::size_t position);

 private:
  std::string_view text_;
  std::size_t end_ = 0;  // of the line last read, its line end counted
  bool has_columns_ = false;
};

}  // namespace greffier::typography
