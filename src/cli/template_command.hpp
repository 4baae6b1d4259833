// `greffier template check` and `greffier template fields`.
#pragma once

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

// Tells what is wrong with a template, or what the templates of a kind may use. Under `check`, a
// warning is a finding.
[[nodiscard]] diag::ExitStatus run_template(const Options& options, const World& world);

}  // namespace greffier::cli
