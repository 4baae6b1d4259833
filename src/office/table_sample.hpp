// A table of a template as the sample of those that are written.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace greffier::office {

// How a cell looks, in the words of its format; "" for what it does not say.
struct CellLook {
  enum Side { top, left, bottom, right };
  std::array<std::string, 4> sides;  // its borders
  std::string background;
  std::string vertical;  // how its text stands in it
  bool operator==(const CellLook&) const = default;
};

// Rows and columns of a sample at most: of hostile files.
inline constexpr std::size_t kMostSampled = 100;

struct TableSample {
  std::size_t headers = 1;                  // how many of its rows are headings
  std::vector<std::vector<CellLook>> rows;  // a look for each column, at least one in each row
  // « #FFFFFF », of the texts of headings; "" to leave it to their style. What stands on a dark
  // background could not be read otherwise.
  std::string heading_color = {};
  [[nodiscard]] bool empty() const { return rows.empty(); }
};

// Where a cell stands in the table that is written.
struct CellPlace {
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;  // that it covers
  std::size_t table_rows = 1, table_columns = 1;
  std::size_t headers = 0;  // rows of headings of that table, at its top
};

// The look that the cell there has after a sample that is not empty. The first, the last and the
// inner columns follow theirs, and so do headings and the first and the other rows of the body; the
// edges of the table are those of the sample, and backgrounds that alternate in the sample go on
// alternating. The last row of a sample is more than once a total: only its lower edge is followed.
[[nodiscard]] CellLook look_like(const TableSample& sample, const CellPlace& place);

}  // namespace greffier::office
