#include "kinds/figure_sum.hpp"

#include <algorithm>
#include <cmath>

namespace greffier::kinds {

namespace {

// Twice the rounding of one figure, and what doubles lose.
constexpr double kHalf = 0.5;
constexpr double kTiny = 1e-6;

}  // namespace

void FigureSum::add(const CellFigure& cell, double sign) {
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

bool FigureSum::contradicts(const Figure& written) const {
  if (!can_judge(written) || agrees(written, plain_ + bracketed_) ||
      agrees(written, plain_ - bracketed_) || (has_brackets_ && agrees(written, plain_)))
    return false;
  return !has_blank_ && !is_mean(written);
}

std::string FigureSum::said(const Figure& written) const {
  Figure like = written;
  like.decimals = std::max(written.decimals, like_.decimals);
  return say_figure(plain_ + bracketed_, like);
}

bool FigureSum::agrees(const Figure& written, double sum) const {
  const double value = written.in_brackets ? -std::abs(written.value) : written.value;
  const double room =
      written.is_rounded() ? kHalf * (count_ + 1) * std::pow(10.0, -written.decimals) : 0;
  return std::abs(written.value - sum) <= room + kTiny || std::abs(value - sum) <= room + kTiny;
}

bool FigureSum::is_mean(const Figure& written) const {
  const double mean = (plain_ + bracketed_) / count_;
  return count_ > 1 && std::abs(written.value - mean) <= kHalf * std::pow(10, -written.decimals);
}

FigureSum sum_across(const FigureGrid& grid, std::size_t row, std::size_t column) {
  FigureSum sum;
  for (std::size_t i = 1; i < column; ++i)
    if (grid.is_figures(i) && !names_difference(grid.folded_title(i))) sum.add(grid.at(row, i));
  return sum;
}

FigureSum sum_less(const FigureGrid& grid, std::size_t row, std::size_t from, std::size_t taken) {
  FigureSum sum;
  sum.add(grid.at(row, from));
  sum.add(grid.at(row, taken), -1);
  return sum;
}

}  // namespace greffier::kinds
