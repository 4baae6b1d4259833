// How `template explain` tells what the tags of a template do.
#pragma once

#include <string>

#include "diag/exit_status.hpp"
#include "pipeline/explain.hpp"

namespace greffier::cli {

// One line for each tag under the section that it stands in, what a loop or a condition holds
// indented below it:
//   Corps, « Décisions »
//     Tableau 1 (« Actions »), ligne 2 : répétée pour chaque élément de actions
//       Tableau 1 (« Actions »), ligne 2, colonne 1 : affiche a.objet
[[nodiscard]] std::string explain_text(const pipeline::ExplainOutcome& outcome,
                                       diag::Language language);

// The frame of all reports with "tags": kind, unit, tag, expression, condition, variable, depth,
// place, from, to (diag/place.hpp), text.
[[nodiscard]] std::string explain_json(const pipeline::ExplainOutcome& outcome,
                                       diag::ExitStatus status, diag::Language language);

}  // namespace greffier::cli
