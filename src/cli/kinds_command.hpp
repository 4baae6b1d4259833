// `greffier kinds` and `greffier new`: what there is to begin from.
#pragma once

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"

namespace greffier::cli {

// Tells the kinds of documents: what each is for, and the documents that its notes give.
[[nodiscard]] diag::ExitStatus run_kinds(const Options& options, const World& world);

// Writes notes to fill in.
[[nodiscard]] diag::ExitStatus run_new(const Options& options, const World& world);

}  // namespace greffier::cli
