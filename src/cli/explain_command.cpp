#include "cli/explain_command.hpp"

#include "cli/explain_report.hpp"
#include "cli/messages.hpp"
#include "diag/render_text.hpp"
#include "pipeline/explain.hpp"

namespace greffier::cli {

diag::ExitStatus run_explain(const Options& options, const World& world) {
  const pipeline::ExplainOutcome outcome = pipeline::explain(options.template_name, world.files);
  const diag::ExitStatus status = diag::exit_status(outcome.sink, false);
  if (options.report == ReportFormat::json) {
    world.out << explain_json(outcome, status, options.language);
    return status;
  }
  for (const diag::Diagnostic& problem : outcome.sink.diagnostics())
    world.err << diag::render_text(problem, outcome.sources, options.language);
  world.out << explain_text(outcome, options.language);
  if (outcome.tags.empty() && !outcome.sink.has_errors())
    world.err << diag::render_text(diag::make(kNoTags, {}, options.template_name), {},
                                   options.language);
  return status;
}

}  // namespace greffier::cli
