#include "kinds/filled_figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "kinds/figure_grid.hpp"
#include "kinds/figure_sum.hpp"
#include "kinds/messages.hpp"
#include "model/walk.hpp"
#include "text/letters.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kThinSpace = "\u202F";
constexpr double kGrouped = 1000;
constexpr double kFirstYear = 1900;
constexpr double kLastYear = 2100;
constexpr int kFewest = 2;  // figures that an empty cell is a sum of

bool is_open(const Cell& cell) {
  const std::string said = text_of_cell(cell);
  return text::trimmed(said).empty() || asks_for_figure(said);
}

bool has_open_cell(const Table& table) {
  return std::ranges::any_of(table.rows, [](const Row& row) {
    return row.kind != RowKind::header && std::ranges::any_of(row.cells, is_open);
  });
}

// How the figures of a table are written.
class Writing {
 public:
  explicit Writing(const FigureGrid& grid) {
    for (std::size_t row = 0; row < grid.rows(); ++row)
      for (std::size_t column = 1; column < grid.columns(); ++column)
        if (grid.at(row, column).kind == CellKind::figure)
          take(text_of_cell(grid.cell(row, column)), grid.at(row, column).figure);
  }

  [[nodiscard]] std::string say(double value, const Figure& like, bool with_sign) const {
    std::string said = say_figure(value, like);
    if (is_plain_ || is_thin_) replace_groups(said, is_plain_ ? "" : kThinSpace, like.unit);
    return with_sign && value > 0 ? "+" + said : said;
  }

 private:
  void take(const std::string& text, const Figure& figure) {
    if (std::abs(figure.value) < kGrouped) return;
    const std::string number = text.substr(0, text.size() - figure.unit.size());
    const bool is_grouped =
        std::ranges::any_of(std::array<std::string_view, 3>{" ", kNoBreakSpace, kThinSpace},
                            [&number](std::string_view space) {
                              return text::trimmed(number).find(space) != std::string_view::npos;
                            });
    is_plain_ = !is_grouped;
    is_thin_ = number.find(kThinSpace) != std::string::npos;
  }

  // The space before the unit stays.
  static void replace_groups(std::string& said, std::string_view group, const std::string& unit) {
    const std::size_t tail = unit.empty() ? 0 : unit.size() + kNoBreakSpace.size();
    for (std::size_t at = said.find(kNoBreakSpace);
         at != std::string::npos && at + tail < said.size(); at = said.find(kNoBreakSpace, at + 1))
      said.replace(at, kNoBreakSpace.size(), group);
  }

  bool is_plain_ = false;  // 12500
  bool is_thin_ = false;
};

// Bold as the name of the row is.
Format format_of(const Cell& name) {
  Format format;
  for_each_inlines(name.blocks, [&format](const Inlines& inlines) {
    if (!inlines.empty()) format.strong = inlines.front().format.strong;
  });
  return format;
}

// One table, in four passes: each sees what those before it filled.
class TableFill {
 public:
  TableFill(Table& table, std::vector<FilledFigure>& filled) : table_(table), filled_(filled) {}

  void run() {
    const std::array passes{&TableFill::fill_down, &TableFill::fill_across,
                            &TableFill::fill_differences, &TableFill::fill_down_again};
    for (const auto pass : passes) {
      grid_ = FigureGrid::read(table_);
      if (!grid_) return;
      for (std::size_t column = 1; column < grid_->columns(); ++column) (this->*pass)(column);
    }
  }

 private:
  [[nodiscard]] bool is_made_of_others(std::size_t column) const {
    const std::string title = grid_->folded_title(column);
    return names_total(title) || names_difference(title);
  }

  void fill_down(std::size_t column) {
    if (!is_made_of_others(column)) add_down(column);
  }
  void fill_down_again(std::size_t column) {
    if (is_made_of_others(column)) add_down(column);
  }

  void add_down(std::size_t column) {
    for_each_sum_down(*grid_, column, [&](std::size_t row, const FigureSum& sum) {
      const bool may = grid_->adds_up(column) && !holds_years(column);
      put(row, column, sum, {may, false});
    });
  }

  void fill_across(std::size_t column) {
    if (!names_total(grid_->folded_title(column))) return;
    const auto sum = [&](std::size_t row) { return sum_across(*grid_, row, column); };
    if (!adds_across(column) || !agrees(column, sum, true)) return;
    for (std::size_t row = 0; row < grid_->rows(); ++row) put(row, column, sum(row), {true, false});
  }

  [[nodiscard]] bool adds_across(std::size_t column) const {
    for (std::size_t i = 1; i < column; ++i)
      if (grid_->is_figures(i) && (!grid_->adds_up(i) || holds_years(i))) return false;
    return true;
  }

  void fill_differences(std::size_t column) {
    if (!names_difference(grid_->folded_title(column))) return;
    const auto before = grid_->before(column);
    if (!before || grid_->title(column).find('%') != std::string::npos) return;
    const auto [near, far] = *before;
    if (!fill_less(column, near, far, true)) fill_less(column, far, near, false);
  }

  bool fill_less(std::size_t column, std::size_t from, std::size_t taken, bool when_empty) {
    const auto less = [&](std::size_t row) { return sum_less(*grid_, row, from, taken); };
    if (!agrees(column, less, when_empty)) return false;
    for (std::size_t row = 0; row < grid_->rows(); ++row) put(row, column, less(row), {true, true});
    return true;
  }

  // Whether the figures that a column has are those expected; `when_empty` when it has none.
  template <typename Expected>
  [[nodiscard]] bool agrees(std::size_t column, const Expected& expected, bool when_empty) const {
    int agreeing = 0;
    int written = 0;
    for (std::size_t row = 0; row < grid_->rows(); ++row) {
      const CellFigure& cell = grid_->at(row, column);
      if (cell.kind == CellKind::words) return false;
      if (cell.kind != CellKind::figure) continue;
      ++written;
      if (expected(row).agrees(cell.figure)) ++agreeing;
    }
    return written == 0 ? when_empty : 2 * agreeing >= written && agreeing > 0;
  }

  [[nodiscard]] bool holds_years(std::size_t column) const {
    for (std::size_t row = 0; row < grid_->rows(); ++row) {
      const CellFigure& cell = grid_->at(row, column);
      if (cell.kind == CellKind::figure &&
          (cell.figure.value < kFirstYear || cell.figure.value > kLastYear ||
           cell.figure.decimals > 0 || !cell.figure.unit.empty()))
        return false;
    }
    return true;
  }

  [[nodiscard]] bool is_signed(std::size_t column) const {
    for (std::size_t row = 0; row < grid_->rows(); ++row)
      if (text::trimmed(text_of_cell(grid_->cell(row, column))).starts_with('+')) return true;
    return false;
  }

  struct Way {
    bool may_be_unasked;
    bool is_difference;
  };
  void put(std::size_t row, std::size_t column, const FigureSum& sum, Way way) {
    std::vector<Cell>& cells = table_.rows[grid_->table_row(row)].cells;
    if (column >= cells.size() || !is_open(cells[column]) || !sum.is_whole()) return;
    Cell& cell = cells[column];
    const std::string said = text_of_cell(cell);
    const bool is_asked = asks_for_figure(said);
    if (!is_asked && (!way.may_be_unasked || sum.count() < kFewest)) return;
    std::string figure = Writing(*grid_).say(sum.value(), sum.like(), is_signed(column));
    cell.blocks = {paragraph({model::text(figure, format_of(grid_->cell(row, 0)), cell.span)}, {})};
    filled_.push_back({way.is_difference, cell.span, grid_->name(row), grid_->title(column), said,
                       std::move(figure)});
  }

  Table& table_;
  std::vector<FilledFigure>& filled_;
  std::optional<FigureGrid> grid_;
};

void report_unfilled(const Table& table, diag::Sink& sink) {
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells)
      if (const std::string said = text_of_cell(cell); asks_for_figure(said))
        sink.raise(kNoFigure, cell.span, text::trimmed(said));
}

}  // namespace

void fill_figures(Blocks& body, std::vector<FilledFigure>& filled, diag::Sink& sink) {
  for_each_block(body, [&](Block& block) {
    auto* table = std::get_if<Table>(&block.node);
    if (table == nullptr || !has_open_cell(*table)) return;
    TableFill(*table, filled).run();
    report_unfilled(*table, sink);
  });
}

}  // namespace greffier::kinds
