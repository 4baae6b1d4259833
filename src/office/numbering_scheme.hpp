// How headings are numbered, as a charte, a kind or the header of notes says it (`numerotation`).
#pragma once

#include "model/value.hpp"

namespace greffier::office {

// The levels of a scheme, from the highest, each as a sample of its number (« I.A », « 1/ », « - »
// for none): a list of them, a text of them with « / » between spaces (`I. / I.A / 1/`), or a name:
// romaine, décimale, aucune. Nothing for what is none of these.
[[nodiscard]] model::Values numbering_levels(const model::Value& scheme);

}  // namespace greffier::office
