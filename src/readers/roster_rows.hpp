// The rows of a sheet that may be a roster: its titles, its sections, its records.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/roster_columns.hpp"
#include "readers/sheet.hpp"

namespace greffier::readers {

// The text of a cell, trimmed; "" when the row is shorter.
[[nodiscard]] std::string_view cell_text(const SheetRow& row, std::size_t column);
// How many cells of a row are filled.
[[nodiscard]] std::size_t filled_cells(const SheetRow& row);
// The first filled cell of a row: its column, or the row's length.
[[nodiscard]] std::size_t first_filled(const SheetRow& row);

// The row (or the two rows, where titles stand in two lines) that the columns have their names in.
struct SheetHead {
  std::size_t first = 0;  // index of the row
  std::size_t rows = 1;
  Vocabulary vocabulary = Vocabulary::people;
  std::vector<std::string> titles;
  RosterColumns columns;
};
// Looks in the first thirty rows for titles that make records; nothing when there are none.
[[nodiscard]] std::optional<SheetHead> find_head(const Sheet& sheet);

// True for a row that says the titles again.
[[nodiscard]] bool repeats_titles(const SheetRow& row, const std::vector<std::string>& titles);

// True for a row of nothing but titles, which may be others than those above it.
[[nodiscard]] bool is_head(const SheetRow& row, Vocabulary vocabulary);

// How many rows just above the titles at `first` name the rows below them (0 or 1): a row of one
// cell with a mark, or one such as the table has before its other titles.
[[nodiscard]] std::size_t sections_above(const Sheet& sheet, const SheetHead& head);

// A section's name without its mark and its colon.
[[nodiscard]] std::string section_name(std::string_view text);

// The text of a row that only names the rows below it: one cell filled, which spans the table,
// begins with a mark such as « ► », or cannot be a record by itself. "" for any other row.
[[nodiscard]] std::string section_of(const SheetRow& row, const RosterColumns& columns);

// A row above or below the table as a line: « Date : 23/01/2026 ».
[[nodiscard]] std::string line_of(const SheetRow& row);

// True for « Total : 12 », « Légende : … », which close a table.
[[nodiscard]] bool closes_table(const SheetRow& row);

// Cells that cover rows below have their text in each: `carried` lives from row to row.
class FillDown {
 public:
  void apply(SheetRow& row);

 private:
  struct Carried {
    std::string text;
    int rows = 0;
  };
  std::vector<Carried> columns_;
};

}  // namespace greffier::readers
