// What is told at the end of a run.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "diag/exit_status.hpp"
#include "pipeline/render.hpp"

namespace greffier::cli {

// For a person: the problems on `err`, each with its line; on `out` the corrections of typography
// by rule, applied ones first, then what was written. After an error a last line on `err`
// says that nothing was written, or not all, and counts the problems; `out` only says what was
// written before the disk failed. What an import in passing did comes first.
void print_report(const pipeline::Outcome& outcome, diag::Language language, std::ostream& out,
                  std::ostream& err);

// The same of a file that was only looked at: the problems on `err`, then how many they are; on
// `out`, that there is nothing to say of it.
void print_verdict(const pipeline::Outcome& outcome, std::string_view file, diag::Language language,
                   std::ostream& out, std::ostream& err);

// The corrections that were made, by rule, under the name of the first one's file; nothing for
// none.
void print_corrections(const std::vector<pipeline::Correction>& corrections,
                       const diag::SourceMap& sources, diag::Language language, std::ostream& out);

// « notes.odt : écrit ».
void print_written(const std::string& path, diag::Language language, std::ostream& out);

// For a program, one line of JSON that ends with '\n': `status` (the exit status), `written`
// (paths), `diagnostics` (as diag::render_json), `corrections` (rule, title, applied, file, line,
// column, before, after; no-break spaces are shown as ⍽ and ‹f›), and `changes`
// (changes_report.hpp) when the file was no notes yet.
[[nodiscard]] std::string json_report(const pipeline::Outcome& outcome, diag::ExitStatus status,
                                      diag::Language language);

}  // namespace greffier::cli
