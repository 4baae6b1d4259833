// What `greffier typo` tells of its findings.
#pragma once

#include <ostream>
#include <string>

#include "diag/exit_status.hpp"
#include "pipeline/typo_job.hpp"

namespace greffier::cli {

// For a person: on `err` what kept a file from being read; on `out` the findings, each with its
// line and a caret, then what was corrected, by rule, what was written, and the counts.
void print_typo_report(const pipeline::TypoOutcome& outcome, diag::Language language,
                       std::ostream& out, std::ostream& err);

// For a program, one line of JSON that ends with '\n': `status`, `written` (paths), `diagnostics`
// (problems, as diag::render_json) and `findings`: rule, title, safe, fixed, before, after,
// replacement (each only when there is one), and the diagnostic as above.
[[nodiscard]] std::string typo_json(const pipeline::TypoOutcome& outcome, diag::ExitStatus status,
                                    diag::Language language);

}  // namespace greffier::cli
