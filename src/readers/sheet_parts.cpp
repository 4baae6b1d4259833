#include "readers/sheet_parts.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "readers/sheet_messages.hpp"

namespace greffier::readers {

namespace {

std::uint16_t extent(std::uint32_t count) {
  return static_cast<std::uint16_t>(std::clamp<std::uint32_t>(count, 1, 0xFFFF));
}

}  // namespace

std::optional<std::string_view> content_of(const package::Package& package, std::string_view name,
                                           diag::Sink& sink) {
  const package::Part* const part = package.find(name);
  if (part == nullptr) return {};
  const auto content = part->content();
  if (content) return *content;
  sink.add(content.error());
  return {};
}

std::optional<package::Package> open_workbook(std::string_view bytes, std::string_view name,
                                              diag::Sink& sink) {
  // The compound file of Microsoft (MS-CFB § 2.2).
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    sink.raise(kOldWorkbook, {}, name);
    return {};
  }
  auto package = package::read(bytes, name);
  if (package) return std::move(*package);
  sink.add(package.error());
  return {};
}

bool read_part(const package::Package& package, std::string_view part, xml::Events& events,
               std::string_view name, diag::Sink& sink) {
  if (package.find(part) == nullptr) {
    sink.raise(kNotWorkbook, {}, name, part);
    return false;
  }
  const auto content = content_of(package, part, sink);
  if (!content) return false;
  const diag::Status status = xml::read_events(*content, events, part);
  if (!status) sink.add(status.error());
  return status.ok();
}

bool SheetBuilder::add(std::uint32_t row, std::uint32_t column, SheetCell cell) {
  if (is_blank(cell)) return true;
  if (column == 0 || column > kMostColumns) return false;
  std::vector<SheetRow>& rows = sheet.rows;
  if (rows.empty() || rows.back().number != row) {
    if (!rows.empty() && row > rows.back().number) sheet.empty_rows += row - rows.back().number - 1;
    rows.emplace_back();
    rows.back().number = row;
    rows.back().is_hidden = row == hidden_row_;
  }
  std::vector<SheetCell>& cells = rows.back().cells;
  if (cells.size() < column) {
    cells_ += column - cells.size();
    if (cells_ > diag::limit(diag::Limit::cells)) return false;
    cells.resize(column);
  }
  cells[column - 1] = std::move(cell);
  return true;
}

SheetCell* SheetBuilder::find(std::uint32_t row, std::uint32_t column) {
  const auto found = std::ranges::lower_bound(sheet.rows, row, {}, &SheetRow::number);
  if (found == sheet.rows.end() || found->number != row || column == 0) return nullptr;
  return column > found->cells.size() ? nullptr : &found->cells[column - 1];
}

void SheetBuilder::merge(std::uint32_t row, std::uint32_t column, std::uint32_t columns,
                         std::uint32_t rows) {
  SheetCell* const cell = find(row, column);
  if (cell == nullptr) return;
  cell->columns = extent(columns);
  cell->rows = extent(rows);
}

void SheetBuilder::hide_columns(std::uint32_t first, std::uint32_t last) {
  const std::size_t end = std::min<std::size_t>(last, kMostColumns);
  if (first == 0 || first > end) return;
  std::vector<bool>& hidden = sheet.hidden_columns;
  hidden.resize(std::max(hidden.size(), end));
  std::fill(hidden.begin() + (first - 1), hidden.begin() + static_cast<std::ptrdiff_t>(end), true);
}

}  // namespace greffier::readers
