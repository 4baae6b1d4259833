// Findings in SARIF, the format that editors and code hosts read.
#pragma once

#include <string>

#include "diag/exit_status.hpp"
#include "pipeline/typo_job.hpp"

namespace greffier::cli {

// One log of SARIF 2.1.0 (OASIS, 2020) that ends with '\n'. The rules of the findings stand in the
// tool; a safe finding that was not fixed carries its fix; a fixed one is left out; problems of
// files are notifications.
[[nodiscard]] std::string typo_sarif(const pipeline::TypoOutcome& outcome, diag::ExitStatus status,
                                     diag::Language language);

}  // namespace greffier::cli
