// What a cell of a table says, as a figure that can be added to others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/block.hpp"

namespace greffier::kinds {

struct Figure {
  double value = 0;
  int decimals = 0;          // as written: 12,50 has two
  std::string unit;          // what follows the number: "€", "k€", "ETP"; "" for none
  bool in_brackets = false;  // « (120) »: a loss for accountants, an aside for others
  [[nodiscard]] bool is_rounded() const;  // in thousands or millions: sums may differ by a little
};

enum class CellKind { blank, nothing, figure, words };  // nothing: a dash, « néant »

struct CellFigure {
  CellKind kind = CellKind::blank;
  Figure figure;  // of a figure, and zero for nothing
};

// Reads « 12 500 », « 12,5 ETP », « −3 », « + 4 », « (120) », « 1 031 000 € », any spaces between
// groups of three; a number that another one follows (a date, a range) is words.
[[nodiscard]] CellFigure read_figure(std::string_view text);
// The text of a cell, its lines apart.
[[nodiscard]] std::string text_of_cell(const model::Cell& cell);
// « 12 500,50 € », with U+00A0 between groups and before the unit, as many decimals as `like` has.
[[nodiscard]] std::string say_figure(double value, const Figure& like);

}  // namespace greffier::kinds
