// From notes to the data that a template prints: the one step where a document kind acts.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/filled_figures.hpp"
#include "kinds/kind.hpp"
#include "model/document.hpp"

namespace greffier::kinds {

// Names of the header that are no fields of any kind: others read them.
inline constexpr std::array<std::string_view, 9> kSettings{"modele",  "charte",      "gabarit",
                                                           "langue",  "typographie", "numerotation",
                                                           "extends", "inclure",     "filigrane"};

// What a kind needs to know besides the notes. There is no clock in it.
struct Context {
  diag::Span header;  // where the header stands: the place of what it lacks
  std::span<const std::string_view> settings = kSettings;
  std::vector<FilledFigure>* filled = nullptr;  // where the figures put into tables are told
};

// The data of a document. It holds, in this order:
// - every field of the kind under its key, typed, empty when not given, with its default worked
// out;
// - the other members of the header, as written;
// - one list of records for each collection (records.hpp);
// - `genre`, what the document is called (the kind's label, unless it is a field that is given);
// - `faits`, the texts (strings or Inlines) of the line under the title, without those that the
// title repeats;
// - `corps`, the body: Blocks without internal notes, its outline starting at level 1.
// Totals and differences that tables leave open are worked out first (filled_figures.hpp), in the
// body and in those of records that are notes.
// Two names may stand in defaults besides those of the data: `titre_du_corps`, the title that the
// notes begin with (outline.hpp; it then leaves the body), and `premier_titre`, their first
// heading. A required field that stays empty is an error; the expected ones are reported in one
// line.
[[nodiscard]] model::Map apply(const Kind& kind, model::Document notes, const Context& context,
                               diag::Sink& sink);

// Sets `values` (from the command line or a data file) over a header: a value replaces what the
// header gives for the same field, whatever name either uses.
void override_header(const Kind& kind, model::Map& header, model::Map values);

}  // namespace greffier::kinds
