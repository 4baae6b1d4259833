// The typographic corrections of a run.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "kinds/filled_figures.hpp"
#include "kinds/kind.hpp"
#include "model/document.hpp"
#include "pipeline/job.hpp"
#include "typography/correct.hpp"
#include "typography/finding.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

// Corrects the notes in place, header and body. File names and settings are left alone. `sources`
// are asked where exactly the fields stand.
[[nodiscard]] std::vector<Correction> correct(model::Document& notes, const kinds::Kind& kind,
                                              const typography::Profile& profile,
                                              const diag::SourceMap& sources, diag::Sink& sink);

// Corrects blocks that stand elsewhere than in the notes.
[[nodiscard]] std::vector<Correction> correct(model::Blocks& blocks,
                                              const typography::Profile& profile, diag::Sink& sink);

// A correction as it is shown.
[[nodiscard]] Correction shown(const typography::Correction& correction);

// Figures that were worked out, as corrections: `Total | 2026 | ` → `Total | 2026 | 15 600 €`.
[[nodiscard]] std::vector<Correction> shown(const std::vector<kinds::FilledFigure>& filled);

// The profile for people: their names are nobody's to spell, « ECUYER » alone not more than others.
[[nodiscard]] typography::Profile for_people(typography::Profile profile);

// What the notes say in two ways: the findings over the whole of header and body, as they were
// typed (before any correction, so that places are exact).
[[nodiscard]] typography::Findings check_consistency(const model::Document& notes,
                                                     const kinds::Kind& kind,
                                                     const typography::Profile& profile);

}  // namespace greffier::pipeline
