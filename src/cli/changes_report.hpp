// What an import changed, inside any report.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "diag/source_map.hpp"
#include "pipeline/import_job.hpp"

namespace greffier::cli {

// What was done, then what is to check, by rule, for a person.
void print_changes(const std::vector<pipeline::ImportChange>& changes, diag::Language language,
                   std::ostream& out);

// « Titre de la règle » and, below, one change: its line, what was seen, what it becomes.
[[nodiscard]] std::string change_line(const pipeline::ImportChange& change,
                                      diag::Language language);

// `changes` as JSON, without their list's brackets.
[[nodiscard]] std::string changes_json(const std::vector<pipeline::ImportChange>& changes,
                                       const diag::SourceMap& sources, diag::Language language);

}  // namespace greffier::cli
