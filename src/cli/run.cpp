#include "cli/run.hpp"

#include <algorithm>
#include <vector>

#include "cli/batch_command.hpp"
#include "cli/command_line.hpp"
#include "cli/document_command.hpp"
#include "cli/explain_command.hpp"
#include "cli/help.hpp"
#include "cli/import_command.hpp"
#include "cli/kinds_command.hpp"
#include "cli/messages.hpp"
#include "cli/outputs.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/template_command.hpp"
#include "cli/typo_command.hpp"
#include "diag/reading_order.hpp"
#include "diag/render_text.hpp"
#include "pipeline/judge_document.hpp"

namespace greffier::cli {
namespace {

using diag::ExitStatus;
using pipeline::Outcome;

void tell(const diag::Diagnostic& diagnostic, diag::Language language, const World& world) {
  world.err << diag::render_text(diagnostic, {}, language);
}

// Where a run writes: files, or a folder.
struct Targets {
  std::vector<std::string> files;
  FolderPlan folder;
};

pipeline::Job job_of(const Options& options, Targets targets) {
  return {.notes = options.notes,
          .outputs = std::move(targets.files),
          .charte = options.charte,
          .template_name = options.template_name,
          .data_files = options.data_files,
          .settings = options.settings,
          .profile = options.profile,
          .annotated = options.annotated,
          .language = options.language,
          .folder = std::move(targets.folder.folder),
          .formats = std::move(targets.folder.formats),
          .document = options.document,
          .pages = options.pages,
          .is_fast = options.fast,
          .carries_notes = options.carries_notes};
}

// One outcome for the exports of one template into several files; stops at the first that fails.
Outcome export_templates(const Options& options, const std::vector<std::string>& outputs,
                         const World& world) {
  Outcome whole;
  for (const std::string& output : outputs) {
    Outcome one = pipeline::export_template(
        {options.kind, options.charte, options.document, output, options.force}, world.files);
    one.written.insert(one.written.begin(), whole.written.begin(), whole.written.end());
    whole = std::move(one);
    if (whole.sink.has_errors()) break;
  }
  return whole;
}

// The notes' own work, with a sign of life when it lasts.
Outcome work(const Options& options, Targets targets, const World& world) {
  const Progress progress(world.err_is_terminal ? &world.err : nullptr,
                          options.notes.empty() ? options.kind : options.notes, options.language);
  return options.command == Command::template_new
             ? export_templates(options, targets.files, world)
             : pipeline::render(job_of(options, std::move(targets)), world.files, world.office);
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

diag::Result<Targets> targets_of(const Options& options, const World& world) {
  const auto folder = plan_folder(options, world.files);
  if (!folder) return folder.error();
  if (!folder->folder.empty()) return Targets{{}, *folder};
  const auto outputs = plan_outputs(options, world.files);
  if (!outputs) return outputs.error();
  return Targets{*outputs, {}};
}

ExitStatus perform(const Options& options, const World& world) {
  const auto targets = targets_of(options, world);
  if (!targets) {
    tell(targets.error(), options.language, world);
    return ExitStatus::usage;
  }
  Outcome outcome = work(options, *targets, world);
  diag::sort_as_read(outcome.sink, outcome.sources);
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
    case Command::batch:
      return run_batch(options, world);
    case Command::import_notes:
      return run_import(options, world);
    case Command::template_check:
    case Command::template_fields:
      return run_template(options, world);
    case Command::template_explain:
      return run_explain(options, world);
    case Command::kinds:
      return run_kinds(options, world);
    case Command::new_notes:
      return run_new(options, world);
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
  if (options)
    for (const auto& [which, value] : options->limits) diag::set_limit(which, value);
  if (options) return finish(obey(*options, world), options->language, world);
  tell(options.error(), language, world);
  return ExitStatus::usage;
}

}  // namespace greffier::cli
