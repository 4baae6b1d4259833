// `greffier typo`.
#pragma once

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

// Tells the rules, or reads the files and tells what was found. A corrected text that goes to the
// standard output has it alone: the report is then on `err`.
[[nodiscard]] diag::ExitStatus run_typo(const Options& options, const World& world);

}  // namespace greffier::cli
