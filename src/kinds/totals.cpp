#include "kinds/totals.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/figure_grid.hpp"
#include "kinds/figure_sum.hpp"
#include "model/walk.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

class TableCheck {
 public:
  TableCheck(const FigureGrid& grid, const Table& table, Values& findings)
      : grid_(grid), table_(table), findings_(findings) {}

  void run() {
    for (std::size_t column = 1; column < grid_.columns(); ++column) {
      if (grid_.adds_up(column)) check_down(column);
      const std::string title = grid_.folded_title(column);
      if (names_total(title)) check_across(column);
      if (names_difference(title)) check_difference(column);
    }
  }

 private:
  // From the first row to the last; groups between subtotals.
  void check_down(std::size_t column) {
    for_each_sum_down(grid_, column, [&](std::size_t row, const FigureSum& sum) {
      compare(sum, row, column, "total");
    });
  }

  void check_across(std::size_t column) {
    check_rows(column, "total", [&](std::size_t row) { return sum_across(grid_, row, column); });
  }

  void check_difference(std::size_t column) {
    const auto before = grid_.before(column);
    if (!before) return;
    const auto [near, far] = *before;
    if (!check_rows(column, "écart",
                    [&](std::size_t row) { return sum_less(grid_, row, near, far); }))
      check_rows(column, "écart", [&](std::size_t row) { return sum_less(grid_, row, far, near); });
  }

  // Compares the rows of a column with what they should be when most of them are; false when they
  // are not: it is no such column.
  template <typename Expected>
  bool check_rows(std::size_t column, std::string_view sort, const Expected& expected) {
    int agreeing = 0;
    int judged = 0;
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      const CellFigure& cell = grid_.at(row, column);
      const FigureSum sum = expected(row);
      if (cell.kind != CellKind::figure || !sum.can_judge(cell.figure)) continue;
      ++judged;
      if (sum.agrees(cell.figure)) ++agreeing;
    }
    if (agreeing == 0 || 2 * agreeing < judged) return false;
    for (std::size_t row = 0; row < grid_.rows(); ++row) compare(expected(row), row, column, sort);
    return true;
  }

  void compare(const FigureSum& sum, std::size_t row, std::size_t column, std::string_view sort) {
    const CellFigure& cell = grid_.at(row, column);
    if (cell.kind != CellKind::figure || !sum.contradicts(cell.figure)) return;
    const diag::Span span = grid_.cell(row, column).span;
    Map record;
    record.set("sorte", Value(std::string(sort), span));
    record.set("ligne", Value(grid_.name(row), span));
    record.set("colonne", Value(grid_.title(column), span));
    record.set("ecrit", Value(text_of_cell(grid_.cell(row, column)), span));
    record.set("calcule", Value(sum.said(cell.figure), span));
    record.set("tableau", Value(plain_text(table_.caption), span));
    if (!is_told(span)) findings_.emplace_back(std::move(record), span);
  }

  // The corner of two totals is checked once.
  [[nodiscard]] bool is_told(const diag::Span& span) const {
    return std::ranges::any_of(findings_,
                               [&span](const Value& finding) { return finding.span == span; });
  }

  const FigureGrid& grid_;
  const Table& table_;
  Values& findings_;
};

void check_tables(const Blocks& body, Values& findings) {
  for_each_block(body, [&findings](const Block& block) {
    const auto* table = std::get_if<Table>(&block.node);
    if (table == nullptr) return;
    if (const auto grid = FigureGrid::read(*table)) TableCheck(*grid, *table, findings).run();
  });
}

}  // namespace

Value disagreeing_figures(const Map& data) {
  Values findings;
  if (const Blocks* body = body_of(data)) check_tables(*body, findings);
  for_each_body(data, [&findings](const Blocks& body) { check_tables(body, findings); });
  return findings;
}

templating::Shape shape_of_figures() {
  using templating::Shape;
  templating::RecordShape record;
  add_texts(record, {{"sorte", "Sorte", "Sort"},
                     {"ligne", "Ligne", "Row"},
                     {"colonne", "Colonne", "Column"},
                     {"ecrit", "Écrit", "Written"},
                     {"calcule", "Calculé", "Worked out"},
                     {"tableau", "Tableau", "Table"}});
  return Shape::list_of(Shape::record_of(std::move(record)));
}

}  // namespace greffier::kinds
