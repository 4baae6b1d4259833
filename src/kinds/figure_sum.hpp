// Figures that are added up, while they can be.
#pragma once

#include <cstddef>
#include <string>

#include "kinds/figure.hpp"
#include "kinds/figure_grid.hpp"

namespace greffier::kinds {

class FigureSum {
 public:
  void add(const CellFigure& cell, double sign = 1);

  // True when what is written cannot be this sum.
  [[nodiscard]] bool contradicts(const Figure& written) const;
  [[nodiscard]] bool agrees(const Figure& written) const {
    return can_judge(written) && agrees(written, plain_ + bracketed_);
  }
  [[nodiscard]] bool can_judge(const Figure& written) const {
    return is_sound_ && count_ > 0 && written.unit == like_.unit;
  }
  // What it comes to, with the decimals of `written` or more.
  [[nodiscard]] std::string said(const Figure& written) const;

  // True when there is one answer: figures of one unit, none missing, none in brackets.
  [[nodiscard]] bool is_whole() const {
    return is_sound_ && count_ > 0 && !has_blank_ && !has_brackets_;
  }
  [[nodiscard]] double value() const { return plain_ + bracketed_; }
  [[nodiscard]] int count() const { return count_; }
  // Unit and decimals of the sum.
  [[nodiscard]] const Figure& like() const { return like_; }

 private:
  [[nodiscard]] bool agrees(const Figure& written, double sum) const;
  [[nodiscard]] bool is_mean(const Figure& written) const;

  Figure like_;
  double plain_ = 0;
  double bracketed_ = 0;
  int count_ = 0;
  bool is_sound_ = true;
  bool has_blank_ = false;
  bool has_brackets_ = false;
};

// The figures of a row before a column, those of differences left out.
[[nodiscard]] FigureSum sum_across(const FigureGrid& grid, std::size_t row, std::size_t column);
// The figure of one column less that of another.
[[nodiscard]] FigureSum sum_less(const FigureGrid& grid, std::size_t row, std::size_t from,
                                 std::size_t taken);

// Calls `visit(row, sum)` for the subtotals of a column and for its total, the last row.
template <typename Visit>
void for_each_sum_down(const FigureGrid& grid, std::size_t column, const Visit& visit) {
  FigureSum all;
  FigureSum group;
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    const std::string name = grid.folded_name(row);
    if (names_part(name)) continue;
    if (names_subtotal(name)) {
      if (!grid.leads_groups()) visit(row, group);
      group = {};
    } else if (names_total(name)) {
      if (row + 1 == grid.rows()) visit(row, all);
    } else {
      all.add(grid.at(row, column));
      group.add(grid.at(row, column));
    }
  }
}

}  // namespace greffier::kinds
