#include "cli/import_report.hpp"

#include "cli/changes_report.hpp"
#include "cli/json_frame.hpp"
#include "cli/report.hpp"
#include "diag/render_text.hpp"

namespace greffier::cli {

void print_import_report(const pipeline::ImportOutcome& outcome, diag::Language language,
                         std::ostream& out, std::ostream& err) {
  for (const diag::Diagnostic& problem : outcome.sink.diagnostics())
    err << diag::render_text(problem, outcome.sources, language);
  const bool is_refused = outcome.sink.has_errors();  // then nothing came of the changes
  if (!is_refused) print_changes(outcome.changes, language, out);
  for (const std::string& path : outcome.written) print_written(path, language, out);
}

std::string import_json(const pipeline::ImportOutcome& outcome, diag::ExitStatus status,
                        diag::Language language) {
  const bool is_refused = outcome.sink.has_errors();
  return json_frame({status, outcome.written, outcome.sink, outcome.sources}, language, "changes",
                    is_refused ? "" : changes_json(outcome.changes, outcome.sources, language));
}

}  // namespace greffier::cli
