// The series that numbered titles make: 1. 2. 3. with a) b) inside.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "repair/outline_number.hpp"

namespace greffier::repair {

inline constexpr std::size_t kNoSeries = static_cast<std::size_t>(-1);

// All series of one scheme below one other series: « a) b) » below « 1. » and « a) b) c) » below
// « 2. » are one. Its members are one level.
struct Series {
  std::string scheme;
  std::size_t parent = kNoSeries;    // the series that it stands in
  std::vector<std::size_t> members;  // indices of titles, in their order
};

// A title as it is typed: `level` as the file says (1 to 6).
struct NumberedTitle {
  std::optional<OutlineNumber> number;
  int level = 1;
  std::size_t series = kNoSeries;  // filled in
};

// Finds the series of `titles`, which are those of a document in their order; parents come before
// children. Numbers that may be something else and go on with nothing are dropped from the titles.
[[nodiscard]] std::vector<Series> numbered_series(std::vector<NumberedTitle>& titles);

}  // namespace greffier::repair
