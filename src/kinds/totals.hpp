// The totals and the differences that tables state, worked out again.
#pragma once

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// The figures of the tables of `corps`, and of that of each record with one (the reports of a
// compendium), that do not agree with those that they are made of: records
// of `sorte` ("total" or "écart"), `ligne` and `colonne` (as the table names them), `ecrit` and
// `calcule` (as text), `tableau` (its caption), each at its cell.
//
// - A row that begins with « Total », « Ensemble », and the last of its table, is the sum of the
//   rows above it, those that begin with « Sous-total » or « dont » left out; a « Sous-total » is
//   the sum of the rows since the one before it, unless the table begins with one.
// - A column of such a name is the sum of those before it, when most of its rows agree.
// - A column « Écart », « Différence » or « Variation » is the second of the two columns of figures
//   before it less the first, or the other way round, as most of its rows have it.
// What cannot be added is left alone: columns of words, of percentages, of mixed units, means,
// years; merged cells; a mismatch that an empty cell may explain. Figures in thousands and millions
// may differ by what rounding does; a figure in brackets is taken as its author may have meant it.
[[nodiscard]] model::Value disagreeing_figures(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_figures();

}  // namespace greffier::kinds
