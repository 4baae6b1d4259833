#include "readers/sheet.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "model/walk.hpp"
#include "readers/sheet_rules.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

constexpr std::size_t kShown = 200;  // bytes of what was left out that a report shows

void drop_rows(Sheet& sheet, diag::SourceId source, material::Changes& changes) {
  std::vector<SheetRow> kept;
  kept.reserve(sheet.rows.size());
  for (SheetRow& row : sheet.rows)
    if (!row.is_hidden || !changes.take(kHiddenCells, span_of(row, source), shown(row), ""))
      kept.push_back(std::move(row));
  sheet.rows = std::move(kept);
}

bool is_filled(const Sheet& sheet, std::size_t column) {
  return std::ranges::any_of(sheet.rows, [column](const SheetRow& row) {
    return column < row.cells.size() && !is_blank(row.cells[column]);
  });
}

std::string shown_column(const Sheet& sheet, std::size_t column) {
  std::string text;
  for (const SheetRow& row : sheet.rows) {
    if (column >= row.cells.size() || is_blank(row.cells[column])) continue;
    if (text.size() > kShown) return text + " | …";
    text += (text.empty() ? "" : " | ") + row.cells[column].text;
  }
  return text;
}

// Cells that cover the column cover one column less.
void erase_column(SheetRow& row, std::size_t column) {
  if (column >= row.cells.size()) return;
  for (std::size_t i = 0; i < column; ++i)
    if (i + row.cells[i].columns > column) --row.cells[i].columns;
  SheetCell& gone = row.cells[column];
  if (gone.columns > 1 && column + 1 < row.cells.size())
    row.cells[column + 1].columns = static_cast<std::uint16_t>(gone.columns - 1);
  row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(column));
}

void drop_columns(Sheet& sheet, diag::SourceId source, material::Changes& changes) {
  for (std::size_t column = sheet.hidden_columns.size(); column-- > 0;) {
    if (!sheet.hidden_columns[column] || sheet.rows.empty() || !is_filled(sheet, column)) continue;
    const diag::Span span = span_of(sheet.rows.front(), source);
    if (!changes.take(kHiddenCells, span, shown_column(sheet, column), "")) continue;
    for (SheetRow& row : sheet.rows) erase_column(row, column);
  }
  sheet.hidden_columns.clear();
}

std::string text_of(const model::Blocks& blocks) {
  std::string text;
  model::for_each_inlines(blocks, [&text](const model::Inlines& inlines) {
    text += (text.empty() ? "" : "\n") + model::plain_text(inlines);
  });
  return text;
}

}  // namespace

bool is_blank(const SheetCell& cell) {
  return cell.text.empty() || text::trimmed(cell.text).empty();
}

std::string shown(const SheetRow& row) {
  std::string text;
  for (const SheetCell& cell : row.cells) {
    if (is_blank(cell) || text.size() > kShown) continue;
    text += (text.empty() ? "" : " | ") + cell.text;
  }
  return text;
}

diag::Span span_of(const SheetRow& row, diag::SourceId source) {
  return {source, {row.number, 0}, {row.number, 0}};
}

void drop_hidden(Sheets& sheets, diag::SourceId source, material::Changes& changes) {
  std::erase_if(sheets, [&](const Sheet& sheet) {
    if (!sheet.is_hidden || sheet.rows.empty()) return sheet.is_hidden;
    return changes.take(
        kHiddenCells, {source, {}, {}},
        fmt::format("{} ({}) : {}", sheet.name, sheet.rows.size(), shown(sheet.rows.front())), "");
  });
  for (Sheet& sheet : sheets) {
    drop_columns(sheet, source, changes);
    drop_rows(sheet, source, changes);
  }
}

Sheet sheet_of(const model::Table& table) {
  Sheet sheet;
  std::vector<int> open(table.columns.size(), 0);
  for (const model::Row& from : table.rows) {
    SheetRow row;
    row.number = static_cast<std::uint32_t>(sheet.rows.size() + 1);
    row.cells.resize(table.columns.size());
    std::size_t column = 0;
    for (const model::Cell& cell : from.cells) {
      while (column < open.size() && open[column] > 0) --open[column++];
      if (column >= open.size()) break;
      row.cells[column].text = text_of(cell.blocks);
      row.cells[column].columns = static_cast<std::uint16_t>(cell.columns);
      row.cells[column].rows = static_cast<std::uint16_t>(cell.rows);
      if (diag::is_known(cell.span)) row.number = cell.span.begin.line;
      for (int i = 0; i < cell.columns && column < open.size(); ++i) open[column++] = cell.rows - 1;
    }
    while (column < open.size() && open[column] > 0) --open[column++];
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace greffier::readers
