// The typographic corrections of a run.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/document.hpp"
#include "pipeline/job.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

// Corrects the notes in place, header and body. File names and settings are left alone.
[[nodiscard]] std::vector<Correction> correct(model::Document& notes, const kinds::Kind& kind,
                                              const typography::Profile& profile, diag::Sink& sink);

}  // namespace greffier::pipeline
