// Totals and differences that notes leave to be worked out.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// A figure that was put into a cell.
struct FilledFigure {
  bool is_difference = false;
  diag::Span span;          // of the cell
  std::string row, column;  // as the table names them
  std::string before;       // "" for an empty cell, else what asked for it: "=total"
  std::string after;
};

// Fills the cells of tables that are empty where a total or a difference stands (totals.hpp says
// where that is), or that ask for one with « = » (asks_for_figure). What a cell says already never
// changes. A figure is written with the unit and the decimals of those that it is made of, and with
// their spaces between groups.
//
// An empty cell is filled only where there is one answer: at least two figures of one unit, no gap
// and no bracket among them, no years, a column that is not of rates, prices, ages… A column of
// totals or differences that has figures already must agree with them; a column without any has
// after less before. An asking cell that cannot be worked out stays, and is reported.
// Asking is the author's word for it: one figure is enough, and so are years.
// docs/decisions/0016-figures-filled.md says why.
void fill_figures(model::Blocks& body, std::vector<FilledFigure>& filled, diag::Sink& sink);

}  // namespace greffier::kinds
