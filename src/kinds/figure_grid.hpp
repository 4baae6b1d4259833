// A table as figures, and what the names of its rows and columns say of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kinds/figure.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// What a folded name of a row or of a column begins with: « Total », « Ensemble »; « Sous-total »;
// « dont »; « Écart », « Différence », « Variation ».
[[nodiscard]] bool names_total(const std::string& folded);
[[nodiscard]] bool names_subtotal(const std::string& folded);
[[nodiscard]] bool names_part(const std::string& folded);
[[nodiscard]] bool names_difference(const std::string& folded);

// True for a cell that asks for its figure: « = », « =total », « = somme », « =écart ».
[[nodiscard]] bool asks_for_figure(const std::string& text);

// Rows and columns are those of the body of a table; the first column names the rows. Keeps
// pointers into the table.
class FigureGrid {
 public:
  // Nothing for a table with merged cells in its body, or too small to hold a sum.
  [[nodiscard]] static std::optional<FigureGrid> read(const model::Table& table);

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] std::size_t columns() const { return titles_.size(); }
  [[nodiscard]] const std::string& title(std::size_t column) const { return titles_[column]; }
  [[nodiscard]] std::string folded_title(std::size_t column) const;
  [[nodiscard]] std::string name(std::size_t row) const { return text_of_cell(*rows_[row][0]); }
  [[nodiscard]] std::string folded_name(std::size_t row) const;
  [[nodiscard]] const model::Cell& cell(std::size_t row, std::size_t column) const {
    return *rows_[row][column];
  }
  // The index of a row among all those of the table.
  [[nodiscard]] std::size_t table_row(std::size_t row) const { return places_[row]; }
  // A cell that asks for its figure is blank.
  [[nodiscard]] const CellFigure& at(std::size_t row, std::size_t column) const {
    return figures_[row][column];
  }

  // A column holds figures when it has one, and no words.
  [[nodiscard]] bool is_figures(std::size_t column) const;
  // False for a column of means, rates, prices, ages, years…: its figures are added to nothing.
  [[nodiscard]] bool adds_up(std::size_t column) const;
  // The two columns of figures that a difference is about, the nearer first; nothing without them.
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> before(std::size_t column) const;
  // Subtotals stand above what they add up when the first row is one.
  [[nodiscard]] bool leads_groups() const { return names_subtotal(folded_name(0)); }

 private:
  void read_titles(const model::Row& row);
  bool read_row(const model::Row& row);

  std::vector<std::string> titles_;
  std::vector<std::vector<const model::Cell*>> rows_;
  std::vector<std::vector<CellFigure>> figures_;
  std::vector<std::size_t> places_;
};

}  // namespace greffier::kinds
