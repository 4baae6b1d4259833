#include "office/table_sample.hpp"

#include <algorithm>

namespace greffier::office {

namespace {

using Row = std::vector<CellLook>;

const Row& row_like(const TableSample& sample, const CellPlace& place) {
  const std::size_t count = sample.rows.size();
  const std::size_t headers = std::min(sample.headers, count);
  if (place.row < place.headers && headers > 0)
    return sample.rows[std::min(place.row, headers - 1)];
  if (headers == count) return sample.rows.back();
  const bool has_inner = count - headers > 2;
  return sample.rows[headers + (place.row > place.headers && has_inner ? 1 : 0)];
}

std::size_t column_like(const Row& row, const CellPlace& place) {
  if (place.column == 0) return 0;
  if (place.column + place.columns >= place.table_columns) return row.size() - 1;
  return std::min<std::size_t>(1, row.size() - 1);
}

// Between two columns of a sample of two, what is right of the first is right of an inner one.
const std::string& right_of(const Row& row, const CellPlace& place) {
  const bool is_last = place.column + place.columns >= place.table_columns;
  const std::size_t inner = place.column > 0 && row.size() > 2 ? 1 : 0;
  return (is_last ? row.back() : row[inner]).sides[CellLook::right];
}

const std::string& background_in(const TableSample& sample, std::size_t row, std::size_t column) {
  const Row& cells = sample.rows[row];
  return cells[std::min(column, cells.size() - 1)].background;
}

// True when the rows of the body have two backgrounds by turns, at least three times.
bool alternates(const TableSample& sample, std::size_t column) {
  constexpr std::size_t kFewest = 3;
  const std::size_t first = sample.headers;
  if (sample.rows.size() < first + kFewest) return false;
  const auto background = [&](std::size_t i) { return background_in(sample, first + i, column); };
  if (background(0) == background(1)) return false;
  for (std::size_t i = 2; first + i < sample.rows.size(); ++i)
    if (background(i) != background(i % 2)) return false;
  return true;
}

}  // namespace

CellLook look_like(const TableSample& sample, const CellPlace& place) {
  const Row& row = row_like(sample, place);
  const std::size_t column = column_like(row, place);
  const auto beside = [column](const Row& other) -> const CellLook& {
    return other[std::min(column, other.size() - 1)];
  };
  CellLook look = row[column];
  look.sides[CellLook::right] = right_of(row, place);
  if (place.row == 0) look.sides[CellLook::top] = beside(sample.rows.front()).sides[CellLook::top];
  if (place.row + place.rows >= place.table_rows)
    look.sides[CellLook::bottom] = beside(sample.rows.back()).sides[CellLook::bottom];
  if (place.row < place.headers) return look;
  if (sample.headers >= sample.rows.size()) look.background.clear();
  if (alternates(sample, column))
    look.background =
        background_in(sample, sample.headers + (place.row - place.headers) % 2, column);
  return look;
}

}  // namespace greffier::office
