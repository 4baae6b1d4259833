// `greffier check` over a finished document.
#pragma once

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

// Judges the accessibility of the document that `options` names and tells what was found. Findings
// other than notes give ExitStatus::findings.
[[nodiscard]] diag::ExitStatus run_check_document(const Options& options, const World& world);

}  // namespace greffier::cli
