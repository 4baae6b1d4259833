#include "cli/import_command.hpp"

#include <utility>

#include "cli/import_question.hpp"
#include "cli/import_report.hpp"
#include "cli/progress.hpp"
#include "cli/standard_input.hpp"
#include "pipeline/import.hpp"

namespace greffier::cli {
namespace {

using diag::ExitStatus;

pipeline::ImportJob job_of(const Options& options, const World& world) {
  pipeline::ImportJob job;
  job.files = options.import.files;
  if (job.files.front() == "-") job.input = read_all(world.in);
  if (!options.outputs.empty()) job.output = options.outputs.front();
  job.kind = options.kind;
  job.replaces = options.force;
  job.is_prudent = options.import.prudent;
  job.language = options.language;
  return job;
}

pipeline::ImportOutcome work(const Options& options, const World& world) {
  pipeline::ImportJob job = job_of(options, world);
  if (options.import.interactive && world.in != nullptr) {
    ImportQuestion question(*world.in, world.err, options.language);
    job.ask = [&question](const pipeline::ImportChange& change) { return question.ask(change); };
    return pipeline::import_files(job, world.files, world.office);
  }
  const Progress progress(world.err_is_terminal ? &world.err : nullptr, job.files.front(),
                          options.language);
  return pipeline::import_files(job, world.files, world.office);
}

}  // namespace

ExitStatus run_import(const Options& options, const World& world) {
  const pipeline::ImportOutcome outcome = work(options, world);
  const ExitStatus status = diag::exit_status(outcome.sink, false);
  if (outcome.notes) world.out << *outcome.notes;
  std::ostream& report = outcome.notes ? world.err : world.out;
  if (options.report == ReportFormat::json)
    report << import_json(outcome, status, options.language);
  else
    print_import_report(outcome, options.language, report, world.err);
  return status;
}

}  // namespace greffier::cli
