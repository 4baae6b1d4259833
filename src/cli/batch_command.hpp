// `greffier batch`: one document for each record.
#pragma once

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

[[nodiscard]] diag::ExitStatus run_batch(const Options& options, const World& world);

}  // namespace greffier::cli
