// Tables of data: the rows that a spreadsheet saves as text.
#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// The rows of a CSV or TSV text (csv.hpp) that starts at `place`, as they are. A line « sep=; »,
// with which a spreadsheet names its separator, is no row. A cell of several lines has a paragraph
// for each, or an item when it begins with a dash or a bullet. Columns without a title and without
// a cell, which spreadsheets write at the right, are left out.
[[nodiscard]] model::Table read_data_rows(std::string_view text, const diag::Span& place,
                                          diag::Sink& sink);

// The same as a whole table (table_grid.hpp), its first row a row of titles; short rows are
// reported. Nothing for a text without rows.
[[nodiscard]] std::optional<model::Table> read_data_table(std::string_view text,
                                                          const diag::Span& place,
                                                          diag::Sink& sink);

// Reports each row that has fewer cells than the longest, unless it has one.
void report_short_rows(const model::Table& table, diag::Sink& sink);

}  // namespace greffier::ingest
