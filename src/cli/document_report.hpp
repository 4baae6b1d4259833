// What `greffier check` tells of a finished document.
#pragma once

#include <ostream>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "pipeline/typo_job.hpp"

namespace greffier::cli {

// For a person: on `err` what kept the file from being read; on `out` the findings, each with its
// place and the criterion of the RGAA, then how many they are.
void print_document_report(const pipeline::TypoOutcome& outcome, std::string_view file,
                           diag::Language language, std::ostream& out, std::ostream& err);

}  // namespace greffier::cli
