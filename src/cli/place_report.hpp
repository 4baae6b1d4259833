// Where a paragraph of an office file stands, in words and as JSON.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "pipeline/typo_job.hpp"

namespace greffier::cli {

// « en-tête », « sous « 2. Finances », tableau, ligne 3, colonne 2 »: what a person sees of the
// place.
[[nodiscard]] std::string place_text(const office::ParagraphPlace& place, diag::Language language);

// {"part":"word/document.xml","paragraph":12,"headings":["2. Finances"],"row":3,"column":2}: the
// last two inside a table only.
[[nodiscard]] std::string place_json(const office::ParagraphPlace& place);

}  // namespace greffier::cli
