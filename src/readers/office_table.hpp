// Tables of office files.
#pragma once

#include <string_view>
#include <vector>

#include "model/block.hpp"
#include "readers/office_desk.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

// What a file says of a cell; covered places have none.
struct RawCell {
  model::Blocks blocks;
  int columns = 1;
  int rows = 1;
  model::Align align = model::Align::automatic;
  bool is_bold = false;  // all of its text
};
struct RawRow {
  std::vector<RawCell> cells;
  bool is_header = false;
};
struct RawTable {
  std::vector<double> widths;  // in any unit; empty when unknown
  std::vector<RawRow> rows;
  std::string name = {};
};

// A number of columns, rows or repetitions that an element asks for, held within 1 and `most`;
// more than that is told.
[[nodiscard]] int held_count(const xml::Node& element, std::string_view attribute, int most,
                             Desk& desk);

// Columns that a table may have; what is beyond is put into the last one, and told.
inline constexpr int kMostColumns = 200;

// The table that is meant, sound in the sense of model/containment.hpp whatever the file says:
// spans are held in the grid, places that nothing fills get empty cells. The rows that the file
// calls headers are, as long as they come first; when it calls none so, a first row all in bold is.
// A bold last row that says « Total » is one. Needs a row that has a cell.
[[nodiscard]] model::Table make_table(RawTable raw, Desk& desk);

}  // namespace greffier::readers
