#include "ingest/table_grid.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace greffier::ingest {

namespace {

constexpr int kWidestCell = 100;

// For each column, how many more rows a cell from above covers.
class Grid {
 public:
  // Places the cells of a row and returns its width.
  std::size_t place(model::Row& row, std::size_t rows_left) {
    std::size_t column = 0;
    for (model::Cell& cell : row.cells) {
      column = first_free(column);
      cell.rows = std::clamp(cell.rows, 1, static_cast<int>(rows_left));
      cell.columns = free_width(column, std::clamp(cell.columns, 1, kWidestCell));
      const auto end = column + static_cast<std::size_t>(cell.columns);
      if (open_.size() < end) open_.resize(end, 0);
      for (; column < end; ++column) open_[column] = cell.rows;
    }
    return first_free(column);
  }

  void next_row() {
    for (int& rows : open_) rows = std::max(rows - 1, 0);
  }
  std::size_t width() const { return open_.size(); }

 private:
  std::size_t first_free(std::size_t column) const {
    while (column < open_.size() && open_[column] > 0) ++column;
    return column;
  }
  int free_width(std::size_t column, int wanted) const {
    int width = 0;
    while (width < wanted && first_free(column) == column) ++width, ++column;
    return width;
  }

  std::vector<int> open_;
};

std::vector<std::size_t> place_rows(model::Table& table, std::size_t& width) {
  Grid grid;
  std::vector<std::size_t> widths;
  std::size_t rows_left = table.rows.size();
  for (model::Row& row : table.rows) {
    widths.push_back(grid.place(row, rows_left--));
    grid.next_row();
  }
  width = std::max<std::size_t>(grid.width(), 1);
  return widths;
}

// The rest of a row may be cut in two by a cell from above: empty cells are added one by one.
void fill_rows(model::Table& table, std::size_t width) {
  std::vector<int> open(width, 0);
  for (model::Row& row : table.rows) {
    std::size_t column = 0;
    const auto skip_covered = [&] {
      while (column < width && open[column] > 0) ++column;
    };
    for (const model::Cell& cell : row.cells) {
      skip_covered();
      for (int i = 0; i < cell.columns && column < width; ++i) open[column++] = cell.rows;
    }
    for (skip_covered(); column < width; skip_covered()) {
      row.cells.push_back(empty_cell(row.cells.empty() ? diag::Span{} : row.cells.back().span));
      open[column++] = 1;
    }
    for (int& rows : open) rows = std::max(rows - 1, 0);
  }
}

}  // namespace

model::Cell empty_cell(const diag::Span& span) {
  model::Cell cell;
  cell.blocks.push_back({model::Paragraph{}, span});
  cell.span = span;
  return cell;
}

std::size_t complete_table(model::Table& table) {
  std::size_t width = 1;
  const std::vector<std::size_t> widths = place_rows(table, width);
  fill_rows(table, width);
  table.columns.resize(width);
  for (model::Row& row : table.rows)
    for (model::Cell& cell : row.cells)
      if (cell.blocks.empty()) cell.blocks.push_back({model::Paragraph{}, cell.span});
  return widths.empty() ? width : std::ranges::min(widths);
}

}  // namespace greffier::ingest
