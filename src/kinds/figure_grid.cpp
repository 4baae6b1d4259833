#include "kinds/figure_grid.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::array<std::string_view, 2> kTotalNames{"total", "ensemble"};
constexpr std::array<std::string_view, 1> kSubtotalNames{"sous_total"};
constexpr std::array<std::string_view, 1> kPartNames{"dont"};
constexpr std::array<std::string_view, 3> kDifferenceNames{"ecart", "difference", "variation"};
constexpr std::array<std::string_view, 6> kAsked{"",      "total",      "somme",
                                                 "ecart", "difference", "sous_total"};
// Columns whose figures are not added.
constexpr std::array<std::string_view, 16> kNoSums{
    "moyen", "moyenne", "taux",   "ratio",       "prix", "annee", "rang",     "echeance",
    "date",  "age",     "numero", "coefficient", "code", "note",  "quantite", "qte"};

// True when a folded text is one of the names, or begins with one of them and a new word.
template <typename Names>
bool begins_with(const std::string& folded, const Names& names) {
  return std::ranges::any_of(
      names, [&folded](std::string_view name) { return text::begins_with_words(folded, name); });
}

bool has_word(const std::string& folded, std::string_view word) {
  return ("_" + folded + "_").find("_" + std::string(word) + "_") != std::string::npos;
}

}  // namespace

bool names_total(const std::string& folded) {
  return begins_with(folded, kTotalNames);
}
bool names_subtotal(const std::string& folded) {
  return begins_with(folded, kSubtotalNames);
}
bool names_part(const std::string& folded) {
  return begins_with(folded, kPartNames);
}
bool names_difference(const std::string& folded) {
  return begins_with(folded, kDifferenceNames);
}

bool asks_for_figure(const std::string& text) {
  const std::string_view said = text::trimmed(text);
  return said.starts_with('=') && std::ranges::count(kAsked, text::fold_name(said)) > 0;
}

std::optional<FigureGrid> FigureGrid::read(const Table& table) {
  FigureGrid grid;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].kind == RowKind::header) {
      grid.read_titles(table.rows[i]);
    } else if (!grid.read_row(table.rows[i])) {
      return std::nullopt;
    } else {
      grid.places_.push_back(i);
    }
  }
  if (grid.rows_.size() < 2 || grid.titles_.size() < 2) return std::nullopt;
  return grid;
}

std::string FigureGrid::folded_title(std::size_t column) const {
  return text::fold_name(titles_[column]);
}

std::string FigureGrid::folded_name(std::size_t row) const {
  return text::fold_name(name(row));
}

bool FigureGrid::is_figures(std::size_t column) const {
  bool any = false;
  for (std::size_t row = 0; row < rows(); ++row) {
    if (at(row, column).kind == CellKind::words) return false;
    any = any || at(row, column).kind == CellKind::figure;
  }
  return any;
}

bool FigureGrid::adds_up(std::size_t column) const {
  const std::string title = folded_title(column);
  return title.find("_par_") == std::string::npos &&
         titles_[column].find('%') == std::string::npos &&
         std::ranges::none_of(kNoSums,
                              [&title](std::string_view word) { return has_word(title, word); });
}

std::optional<std::pair<std::size_t, std::size_t>> FigureGrid::before(std::size_t column) const {
  std::vector<std::size_t> found;
  for (std::size_t i = column; i-- > 1 && found.size() < 2;)
    if (is_figures(i)) found.push_back(i);
  if (found.size() < 2) return std::nullopt;
  return std::pair(found[0], found[1]);
}

void FigureGrid::read_titles(const Row& row) {
  std::vector<std::string> titles;
  for (const Cell& cell : row.cells)
    for (int i = 0; i < cell.columns; ++i) titles.push_back(text_of_cell(cell));
  if (titles.size() >= titles_.size()) titles_ = std::move(titles);
}

bool FigureGrid::read_row(const Row& row) {
  std::vector<const Cell*> cells;
  std::vector<CellFigure> figures;
  for (const Cell& cell : row.cells) {
    if (cell.columns != 1 || cell.rows != 1) return false;
    const std::string said = text_of_cell(cell);
    cells.push_back(&cell);
    figures.push_back(asks_for_figure(said) ? CellFigure{} : read_figure(said));
  }
  static const Cell kNone;
  cells.resize(std::max(cells.size(), titles_.size()), &kNone);
  figures.resize(cells.size());
  if (titles_.size() < cells.size()) titles_.resize(cells.size());
  rows_.push_back(std::move(cells));
  figures_.push_back(std::move(figures));
  return true;
}

}  // namespace greffier::kinds
