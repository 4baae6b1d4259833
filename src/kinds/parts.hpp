// The parts of a text, as its headings cut it.
#pragma once

#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

// The parts of `corps`: records of `titre` (as text), `niveau`, `rang` (among its sisters, from 1),
// `sur` (how many sisters it is one of), `numerotee` (false for a heading without number), `mots`
// (in all that it holds, headings aside) and `parties` (the records of those right below). Headings
// in containers (a matrix, an annex) begin none.
[[nodiscard]] model::Value parts_of(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_parts();

// What stands before the first heading of `corps`: `texte`, `mots`, and `annonces`, how many parts
// it announces in brackets: 2 for « … d’abord (I), puis … (II). », 0 when it announces none.
[[nodiscard]] model::Value introduction_of(const model::Map& data);
[[nodiscard]] templating::Shape shape_of_introduction();

}  // namespace greffier::kinds
