#include "cli/document_command.hpp"

#include <algorithm>

#include "cli/document_report.hpp"
#include "cli/progress.hpp"
#include "cli/sarif_report.hpp"
#include "cli/typo_report.hpp"
#include "pipeline/judge_document.hpp"

namespace greffier::cli {
namespace {

using diag::ExitStatus;
using pipeline::TypoOutcome;

ExitStatus status_of(const TypoOutcome& outcome) {
  if (outcome.sink.has_errors()) return diag::exit_status(outcome.sink, false);
  const bool is_clean = std::ranges::all_of(outcome.findings, [](const auto& finding) {
    return finding.diagnostic.severity() == diag::Severity::note;
  });
  return is_clean ? ExitStatus::done : ExitStatus::findings;
}

TypoOutcome work(const Options& options, const World& world) {
  const Progress progress(world.err_is_terminal ? &world.err : nullptr, options.notes,
                          options.language);
  return pipeline::judge_document(options.notes, world.files);
}

}  // namespace

ExitStatus run_check_document(const Options& options, const World& world) {
  const TypoOutcome outcome = work(options, world);
  const ExitStatus status = status_of(outcome);
  if (options.report == ReportFormat::json)
    world.out << typo_json(outcome, status, options.language);
  else if (options.report == ReportFormat::sarif)
    world.out << typo_sarif(outcome, status, options.language);
  else
    print_document_report(outcome, options.notes, options.language, world.out, world.err);
  return status;
}

}  // namespace greffier::cli
