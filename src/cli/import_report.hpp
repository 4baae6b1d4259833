// What `greffier import` tells of its changes.
#pragma once

#include <ostream>
#include <string>

#include "diag/exit_status.hpp"
#include "pipeline/import_job.hpp"

namespace greffier::cli {

// For a person: on `err` what kept a file from being read; on `out` what was done, then what is to
// check, by rule, each with its line, what was seen and what it became, and how to write it so that
// nothing is to be done; then what was written. After an error the changes are not told: nothing
// came of them.
void print_import_report(const pipeline::ImportOutcome& outcome, diag::Language language,
                         std::ostream& out, std::ostream& err);

// For a program, one line of JSON that ends with '\n': `status`, `written`, `diagnostics`, and
// `changes`: rule, title, safe, done, file, line, seen, made, silence.
[[nodiscard]] std::string import_json(const pipeline::ImportOutcome& outcome,
                                      diag::ExitStatus status, diag::Language language);

}  // namespace greffier::cli
