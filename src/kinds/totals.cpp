#include "kinds/totals.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/figure.hpp"
#include "model/walk.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::array<std::string_view, 2> kTotalNames{"total", "ensemble"};
constexpr std::array<std::string_view, 1> kSubtotalNames{"sous_total"};
constexpr std::array<std::string_view, 1> kPartNames{"dont"};
constexpr std::array<std::string_view, 3> kDifferenceNames{"ecart", "difference", "variation"};
// Columns whose figures are not added.
constexpr std::array<std::string_view, 9> kNoSums{"moyen", "moyenne", "taux",     "ratio", "prix",
                                                  "annee", "rang",    "echeance", "date"};
// Twice the rounding of one figure, and what doubles lose.
constexpr double kHalf = 0.5;
constexpr double kTiny = 1e-6;

// True when a folded text is one of the names, or begins with one of them and a new word.
template <typename Names>
bool begins_with(const std::string& folded, const Names& names) {
  return std::ranges::any_of(names, [&folded](std::string_view name) {
    return folded.starts_with(name) && (folded.size() == name.size() || folded[name.size()] == '_');
  });
}

bool has_word(const std::string& folded, std::string_view word) {
  return ("_" + folded + "_").find("_" + std::string(word) + "_") != std::string::npos;
}

// A table as figures. Rows and columns are those of its body; the first column names the rows.
class Grid {
 public:
  // Nothing for a table with merged cells in its body, or too small to hold a sum.
  static std::optional<Grid> read(const Table& table) {
    Grid grid;
    for (const Row& row : table.rows) {
      if (row.kind == RowKind::header) {
        grid.read_titles(row);
      } else if (!grid.read_row(row)) {
        return std::nullopt;
      }
    }
    if (grid.rows_.size() < 2 || grid.titles_.size() < 2) return std::nullopt;
    return grid;
  }

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] std::size_t columns() const { return titles_.size(); }
  [[nodiscard]] const std::string& title(std::size_t column) const { return titles_[column]; }
  [[nodiscard]] std::string folded_title(std::size_t column) const {
    return text::fold_name(titles_[column]);
  }
  [[nodiscard]] std::string name(std::size_t row) const { return text_of_cell(*rows_[row][0]); }
  [[nodiscard]] std::string folded_name(std::size_t row) const {
    return text::fold_name(name(row));
  }
  [[nodiscard]] const Cell& cell(std::size_t row, std::size_t column) const {
    return *rows_[row][column];
  }
  [[nodiscard]] const CellFigure& at(std::size_t row, std::size_t column) const {
    return figures_[row][column];
  }

 private:
  void read_titles(const Row& row) {
    std::vector<std::string> titles;
    for (const Cell& cell : row.cells)
      for (int i = 0; i < cell.columns; ++i) titles.push_back(text_of_cell(cell));
    if (titles.size() >= titles_.size()) titles_ = std::move(titles);
  }

  bool read_row(const Row& row) {
    std::vector<const Cell*> cells;
    std::vector<CellFigure> figures;
    for (const Cell& cell : row.cells) {
      if (cell.columns != 1 || cell.rows != 1) return false;
      cells.push_back(&cell);
      figures.push_back(read_figure(text_of_cell(cell)));
    }
    static const Cell kNone;
    cells.resize(std::max(cells.size(), titles_.size()), &kNone);
    figures.resize(cells.size());
    if (titles_.size() < cells.size()) titles_.resize(cells.size());
    rows_.push_back(std::move(cells));
    figures_.push_back(std::move(figures));
    return true;
  }

  std::vector<std::string> titles_;
  std::vector<std::vector<const Cell*>> rows_;
  std::vector<std::vector<CellFigure>> figures_;
};

// Figures that are added up, while they can be.
class Sum {
 public:
  void add(const CellFigure& cell, double sign = 1) {
    if (cell.kind == CellKind::nothing) return;
    if (cell.kind == CellKind::blank) {
      has_blank_ = true;
      return;
    }
    if (cell.kind == CellKind::words) {
      is_sound_ = false;
      return;
    }
    const Figure& figure = cell.figure;
    if (count_ == 0) like_ = figure;
    is_sound_ = is_sound_ && figure.unit == like_.unit && !figure.unit.starts_with("%");
    like_.decimals = std::max(like_.decimals, figure.decimals);
    (figure.in_brackets ? bracketed_ : plain_) += sign * figure.value;
    has_brackets_ = has_brackets_ || figure.in_brackets;
    ++count_;
  }

  // True when what is written cannot be this sum.
  [[nodiscard]] bool contradicts(const Figure& written) const {
    if (!can_judge(written) || agrees(written, plain_ + bracketed_) ||
        agrees(written, plain_ - bracketed_) || (has_brackets_ && agrees(written, plain_)))
      return false;
    return !has_blank_ && !is_mean(written);
  }
  [[nodiscard]] bool agrees(const Figure& written) const {
    return can_judge(written) && agrees(written, plain_ + bracketed_);
  }
  [[nodiscard]] bool can_judge(const Figure& written) const {
    return is_sound_ && count_ > 0 && written.unit == like_.unit;
  }
  [[nodiscard]] std::string said(const Figure& written) const {
    Figure like = written;
    like.decimals = std::max(written.decimals, like_.decimals);
    return say_figure(plain_ + bracketed_, like);
  }

 private:
  [[nodiscard]] bool agrees(const Figure& written, double sum) const {
    const double value = written.in_brackets ? -std::abs(written.value) : written.value;
    const double room =
        written.is_rounded() ? kHalf * (count_ + 1) * std::pow(10.0, -written.decimals) : 0;
    return std::abs(written.value - sum) <= room + kTiny || std::abs(value - sum) <= room + kTiny;
  }
  [[nodiscard]] bool is_mean(const Figure& written) const {
    const double mean = (plain_ + bracketed_) / count_;
    return count_ > 1 && std::abs(written.value - mean) <= kHalf * std::pow(10, -written.decimals);
  }

  Figure like_;
  double plain_ = 0;
  double bracketed_ = 0;
  int count_ = 0;
  bool is_sound_ = true;
  bool has_blank_ = false;
  bool has_brackets_ = false;
};

class TableCheck {
 public:
  TableCheck(const Grid& grid, const Table& table, Values& findings)
      : grid_(grid), table_(table), findings_(findings) {}

  void run() {
    for (std::size_t column = 1; column < grid_.columns(); ++column) {
      if (adds_up(column)) check_down(column);
      const std::string title = grid_.folded_title(column);
      if (begins_with(title, kTotalNames)) check_across(column);
      if (begins_with(title, kDifferenceNames)) check_difference(column);
    }
  }

 private:
  [[nodiscard]] bool adds_up(std::size_t column) const {
    const std::string title = grid_.folded_title(column);
    return title.find("_par_") == std::string::npos &&
           grid_.title(column).find('%') == std::string::npos &&
           std::ranges::none_of(kNoSums,
                                [&title](std::string_view word) { return has_word(title, word); });
  }

  // Subtotals stand above what they add up when the first row is one.
  [[nodiscard]] bool leads_groups() const {
    return begins_with(grid_.folded_name(0), kSubtotalNames);
  }

  // From the first row to the last; groups between subtotals.
  void check_down(std::size_t column) {
    Sum all;
    Sum group;
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      const std::string name = grid_.folded_name(row);
      const CellFigure& cell = grid_.at(row, column);
      if (begins_with(name, kPartNames)) continue;
      if (begins_with(name, kSubtotalNames)) {
        if (!leads_groups()) compare(group, row, column, "total");
        group = {};
      } else if (begins_with(name, kTotalNames)) {
        if (row + 1 == grid_.rows()) compare(all, row, column, "total");
      } else {
        all.add(cell);
        group.add(cell);
      }
    }
  }

  // A difference is added to nothing.
  [[nodiscard]] Sum across(std::size_t row, std::size_t column) const {
    Sum sum;
    for (std::size_t i = 1; i < column; ++i)
      if (is_figures(i) && !begins_with(grid_.folded_title(i), kDifferenceNames))
        sum.add(grid_.at(row, i));
    return sum;
  }

  void check_across(std::size_t column) {
    check_rows(column, "total", [&](std::size_t row) { return across(row, column); });
  }

  // A column holds figures when it has one, and no words.
  [[nodiscard]] bool is_figures(std::size_t column) const {
    bool any = false;
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      if (grid_.at(row, column).kind == CellKind::words) return false;
      any = any || grid_.at(row, column).kind == CellKind::figure;
    }
    return any;
  }

  void check_difference(std::size_t column) {
    std::vector<std::size_t> before;
    for (std::size_t i = column; i-- > 1 && before.size() < 2;)
      if (is_figures(i)) before.push_back(i);
    if (before.size() < 2) return;
    const auto less = [&](std::size_t row, std::size_t from, std::size_t taken) {
      Sum sum;
      sum.add(grid_.at(row, from));
      sum.add(grid_.at(row, taken), -1);
      return sum;
    };
    if (!check_rows(column, "écart",
                    [&](std::size_t row) { return less(row, before[0], before[1]); }))
      check_rows(column, "écart", [&](std::size_t row) { return less(row, before[1], before[0]); });
  }

  // Compares the rows of a column with what they should be when most of them are; false when they
  // are not: it is no such column.
  template <typename Expected>
  bool check_rows(std::size_t column, std::string_view sort, const Expected& expected) {
    int agreeing = 0;
    int judged = 0;
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      const CellFigure& cell = grid_.at(row, column);
      const Sum sum = expected(row);
      if (cell.kind != CellKind::figure || !sum.can_judge(cell.figure)) continue;
      ++judged;
      if (sum.agrees(cell.figure)) ++agreeing;
    }
    if (agreeing == 0 || 2 * agreeing < judged) return false;
    for (std::size_t row = 0; row < grid_.rows(); ++row) compare(expected(row), row, column, sort);
    return true;
  }

  void compare(const Sum& sum, std::size_t row, std::size_t column, std::string_view sort) {
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

  const Grid& grid_;
  const Table& table_;
  Values& findings_;
};

}  // namespace

Value disagreeing_figures(const Map& data) {
  const Blocks* blocks = body_of(data);
  Values findings;
  if (blocks == nullptr) return findings;
  for_each_block(*blocks, [&findings](const Block& block) {
    const auto* table = std::get_if<Table>(&block.node);
    if (table == nullptr) return;
    if (const auto grid = Grid::read(*table)) TableCheck(*grid, *table, findings).run();
  });
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
