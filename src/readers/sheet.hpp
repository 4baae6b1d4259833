// A sheet of a spreadsheet, whatever its format: what a table is judged from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/limits.hpp"
#include "diag/sink.hpp"
#include "material/changes.hpp"
#include "model/block.hpp"

namespace greffier::readers {

// What the cell's format makes of its value. The text says it as a document would: dates as
// 2026-01-23, times as 14:30, numbers with a decimal comma, « oui » and « non ».
enum class CellKind : std::uint8_t { text, number, date, time, boolean, error };

struct SheetCell {
  std::string text;
  CellKind kind = CellKind::text;
  std::uint16_t columns = 1;  // covered: the covered cells are there too, empty
  std::uint16_t rows = 1;
};

// Rows without a filled cell are left out: `number` tells where they were.
struct SheetRow {
  std::uint32_t number = 0;  // from 1: of the sheet, or the line of the file
  bool is_hidden = false;
  std::vector<SheetCell> cells;  // up to the last filled one
};

struct Sheet {
  std::string name;  // "" when the format has none
  bool is_hidden = false;
  std::vector<SheetRow> rows;
  std::vector<bool> hidden_columns;  // may be shorter than the rows
  std::size_t empty_rows = 0;        // between the first and the last row
};
using Sheets = std::vector<Sheet>;

// No sheet is read beyond them, nor beyond diag::Limit::cells: the file is refused.
inline constexpr std::size_t kMostColumns = 16'384;

// Reads .csv and .tsv of any encoding: the separator among tab, semicolon, comma and pipe that
// parts most lines alike; quotes may hold separators and line ends (RFC 4180); `sep=;` on the
// first line is obeyed. One sheet, without a name.
[[nodiscard]] std::optional<Sheets> read_delimited(std::string_view bytes, std::string_view name,
                                                   diag::SourceId source,
                                                   material::Changes& changes, diag::Sink& sink);

// Reads the sheets of a workbook (ISO 29500-1 § 18): shared and inline strings, dates by the format
// of their cell, the values that formulas last had.
[[nodiscard]] std::optional<Sheets> read_xlsx(std::string_view bytes, std::string_view name,
                                              diag::SourceId source, material::Changes& changes,
                                              diag::Sink& sink);

// Reads the sheets of an OpenDocument spreadsheet (ODF 1.3 part 3 § 9), packaged or flat.
[[nodiscard]] std::optional<Sheets> read_ods(std::string_view bytes, std::string_view name,
                                             diag::SourceId source, material::Changes& changes,
                                             diag::Sink& sink);

// The rows of a table of a document, as text.
[[nodiscard]] Sheet sheet_of(const model::Table& table);

// Leaves out what the spreadsheet does not show (rule I61).
void drop_hidden(Sheets& sheets, diag::SourceId source, material::Changes& changes);

// Without the spaces of any sort at its ends.
[[nodiscard]] bool is_blank(const SheetCell& cell);
// The filled cells of a row, as a report shows them: « Jean | DUPONT »; cut when long.
[[nodiscard]] std::string shown(const SheetRow& row);
// The place of a row.
[[nodiscard]] diag::Span span_of(const SheetRow& row, diag::SourceId source);

}  // namespace greffier::readers
