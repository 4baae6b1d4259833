// `greffier template explain`.
#pragma once

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

// Tells what the tags of options.template_name do; what is wrong with them goes to the error
// output, as everywhere.
[[nodiscard]] diag::ExitStatus run_explain(const Options& options, const World& world);

}  // namespace greffier::cli
