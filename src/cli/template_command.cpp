#include "cli/template_command.hpp"

#include "cli/fields_report.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "diag/render_text.hpp"
#include "pipeline/check_template.hpp"
#include "pipeline/template_fields.hpp"

namespace greffier::cli {
namespace {

using diag::ExitStatus;
using pipeline::Outcome;

Outcome check(const Options& options, const World& world) {
  const Progress progress(world.err_is_terminal ? &world.err : nullptr, options.template_name,
                          options.language);
  return pipeline::check_template({options.template_name, options.kind, options.data_files,
                                   options.annotated, options.language},
                                  world.files);
}

ExitStatus tell_check(const Options& options, const World& world) {
  const Outcome outcome = check(options, world);
  const ExitStatus status = diag::exit_status(outcome.sink, true);
  if (options.report == ReportFormat::json)
    world.out << json_report(outcome, status, options.language);
  else
    print_verdict(outcome, options.template_name, options.language, world.out, world.err);
  return status;
}

ExitStatus tell_fields(const Options& options, const World& world) {
  const pipeline::TemplateFields fields = pipeline::template_fields(options.kind, world.files);
  const ExitStatus status = diag::exit_status(fields.sink, false);
  if (options.report == ReportFormat::json) {
    world.out << fields_json(fields, status, options.language);
    return status;
  }
  for (const diag::Diagnostic& problem : fields.sink.diagnostics())
    world.err << diag::render_text(problem, fields.sources, options.language);
  if (status == ExitStatus::done) world.out << fields_text(fields, options.language);
  return status;
}

}  // namespace

ExitStatus run_template(const Options& options, const World& world) {
  return options.command == Command::template_fields ? tell_fields(options, world)
                                                     : tell_check(options, world);
}

}  // namespace greffier::cli
