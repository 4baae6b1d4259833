#include "cli/run.hpp"

#include <algorithm>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/document_command.hpp"
#include "cli/explain_command.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/outputs.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/template_command.hpp"
#include "cli/typo_command.hpp"
#include "diag/render_text.hpp"
#include "pipeline/judge_document.hpp"

namespace greffier::cli {
namespace {

using diag::ExitStatus;
using pipeline::Outcome;

void tell(const diag::Diagnostic& diagnostic, diag::Language language, const World& world) {
  world.err << diag::render_text(diagnostic, {}, language);
}

pipeline::Job job_of(const Options& options, std::vector<std::string> outputs) {
  return {options.notes,      std::move(outputs), options.charte,  options.template_name,
          options.data_files, options.settings,   options.profile, options.annotated,
          options.language,   options.pages};
}

// One outcome for the exports of one template into several files; stops at the first that fails.
Outcome export_templates(const Options& options, const std::vector<std::string>& outputs,
                         const World& world) {
  Outcome whole;
  for (const std::string& output : outputs) {
    Outcome one = pipeline::export_template(options.kind, options.charte, output, world.files);
    one.written.insert(one.written.begin(), whole.written.begin(), whole.written.end());
    whole = std::move(one);
    if (whole.sink.has_errors()) break;
  }
  return whole;
}

// The notes' own work, with a sign of life when it lasts.
Outcome work(const Options& options, std::vector<std::string> outputs, const World& world) {
  const Progress progress(world.err_is_terminal ? &world.err : nullptr,
                          options.notes.empty() ? options.kind : options.notes, options.language);
  return options.command == Command::template_new
             ? export_templates(options, outputs, world)
             : pipeline::render(job_of(options, std::move(outputs)), world.files, world.office);
}

// Under `check` every warning and every passage to check is a finding.
ExitStatus status_of(const Outcome& outcome, const Options& options) {
  const bool checking = options.command == Command::check;
  const ExitStatus status = diag::exit_status(outcome.sink, options.strict || checking);
  const bool doubts = !std::ranges::all_of(outcome.corrections, &pipeline::Correction::safe);
  return status == ExitStatus::done && checking && doubts ? ExitStatus::findings : status;
}

// The status, unless the report itself could not be told.
ExitStatus finish(ExitStatus status, diag::Language language, const World& world) {
  if (world.out.flush()) return status;
  tell(diag::make(kReportNotWritten, {}), language, world);
  return ExitStatus::environment;
}

ExitStatus perform(const Options& options, const World& world) {
  const auto outputs = plan_outputs(options, world.files);
  if (!outputs) {
    tell(outputs.error(), options.language, world);
    return ExitStatus::usage;
  }
  const Outcome outcome = work(options, *outputs, world);
  const ExitStatus status = status_of(outcome, options);
  if (options.report == ReportFormat::json)
    world.out << json_report(outcome, status, options.language);
  else
    print_report(outcome, options.language, world.out, world.err);
  return status;
}

ExitStatus obey(const Options& options, const World& world) {
  switch (options.command) {
    case Command::help:
      world.out << help_text(options.topic, options.language);
      return ExitStatus::done;
    case Command::version:
      world.out << "greffier " GREFFIER_VERSION "\n";
      return ExitStatus::done;
    case Command::typo:
      return run_typo(options, world);
    case Command::template_check:
    case Command::template_fields:
      return run_template(options, world);
    case Command::template_explain:
      return run_explain(options, world);
    case Command::check:
      return pipeline::is_office_file(options.notes) ? run_check_document(options, world)
                                                     : perform(options, world);
    case Command::render:
    case Command::template_new:
      return perform(options, world);
  }
  return ExitStatus::usage;
}

}  // namespace

ExitStatus run(std::span<const std::string> arguments, const World& world) {
  const diag::Language language = language_asked(arguments, language_of(world.locale));
  const auto options = parse_command_line(arguments, language);
  if (options) return finish(obey(*options, world), options->language, world);
  tell(options.error(), language, world);
  return ExitStatus::usage;
}

}  // namespace greffier::cli
