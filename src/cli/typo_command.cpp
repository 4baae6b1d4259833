#include "cli/typo_command.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/progress.hpp"
#include "cli/rules_report.hpp"
#include "cli/sarif_report.hpp"
#include "cli/standard_input.hpp"
#include "cli/typo_report.hpp"
#include "diag/render_text.hpp"
#include "pipeline/rule_cards.hpp"
#include "pipeline/rule_names.hpp"
#include "pipeline/typo.hpp"
#include "pipeline/typo_revision.hpp"

namespace greffier::cli {
namespace {

using diag::ExitStatus;
using pipeline::TypoOutcome;

constexpr std::string_view kAuthor = "Greffier";  // of tracked changes, unless --auteur says

pipeline::TypoRules rules_of(const Options& options) {
  return {options.profile, options.typo.with, options.typo.without};
}

ExitStatus tell_rules(const Options& options, const World& world) {
  diag::SourceMap sources;
  diag::Sink sink;
  auto rules = pipeline::rule_cards(rules_of(options), world.files, sources, sink);
  for (const diag::Diagnostic& problem : sink.diagnostics())
    world.err << diag::render_text(problem, sources, options.language);
  if (sink.has_errors()) return diag::exit_status(sink, false);
  const std::string wanted = pipeline::rule_named(options.typo.explain);
  if (!wanted.empty())
    std::erase_if(rules, [&](const pipeline::RuleCard& rule) { return rule.id != wanted; });
  if (options.report == ReportFormat::json)
    world.out << rules_json(rules, options.language);
  else
    world.out << (wanted.empty() ? rules_table(rules, options.language)
                                 : rule_page(rules.front(), options.language));
  return ExitStatus::done;
}

pipeline::TypoRevision revision_of(const TypoOptions& typo, const io::Clock& clock) {
  const auto typed = pipeline::revision_date(typo.date);
  return {typo.author.empty() ? std::string(kAuthor) : typo.author,
          typed ? *typed : pipeline::revision_date(clock.now())};
}

pipeline::TypoJob job_of(const Options& options, const World& world) {
  pipeline::TypoJob job;
  job.files = options.typo.files;
  if (job.files.front() == "-") job.input = read_all(world.in);
  if (!options.formats.empty()) job.format = options.formats.back();
  job.rules = rules_of(options);
  job.fix = options.typo.fix;
  if (options.typo.tracked) job.revision = revision_of(options.typo, world.clock);
  if (!options.outputs.empty()) job.output = options.outputs.front();
  return job;
}

// What is left to do after the run is a finding; a note is none.
ExitStatus status_of(const TypoOutcome& outcome) {
  if (outcome.sink.has_errors()) return diag::exit_status(outcome.sink, false);
  if (outcome.untold.safe + outcome.untold.doubtful > 0) return ExitStatus::findings;
  const bool is_clean = std::ranges::all_of(outcome.findings, [](const auto& finding) {
    return finding.fixed || finding.diagnostic.severity() == diag::Severity::note;
  });
  return is_clean ? ExitStatus::done : ExitStatus::findings;
}

TypoOutcome work(const Options& options, const World& world) {
  const Progress progress(world.err_is_terminal ? &world.err : nullptr, options.typo.files.front(),
                          options.language);
  return pipeline::typo(job_of(options, world), world.files);
}

}  // namespace

ExitStatus run_typo(const Options& options, const World& world) {
  if (options.typo.rules || !options.typo.explain.empty()) return tell_rules(options, world);
  const TypoOutcome outcome = work(options, world);
  const ExitStatus status = status_of(outcome);
  if (outcome.corrected) world.out << *outcome.corrected;
  std::ostream& report = outcome.corrected ? world.err : world.out;
  if (options.report == ReportFormat::json)
    report << typo_json(outcome, status, options.language);
  else if (options.report == ReportFormat::sarif)
    report << typo_sarif(outcome, status, options.language);
  else
    print_typo_report(outcome, options.language, report, world.err);
  return status;
}

}  // namespace greffier::cli
