// `greffier import`.
#pragma once

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

// Reads other people's files and writes notes. Without an output the notes go to the standard
// output, which they have alone: the report is then on `err`.
[[nodiscard]] diag::ExitStatus run_import(const Options& options, const World& world);

}  // namespace greffier::cli
