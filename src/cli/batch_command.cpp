#include "cli/batch_command.hpp"

#include <memory>

#include "cli/batch_progress.hpp"
#include "cli/batch_report.hpp"
#include "io/allocation.hpp"
#include "io/interruption.hpp"

namespace greffier::cli {

namespace {

using diag::ExitStatus;
using pipeline::BatchOutcome;
using pipeline::Fate;

pipeline::BatchJob job_of(const Options& options) {
  pipeline::BatchJob batch;
  batch.job.charte = options.charte;
  batch.job.template_name = options.template_name;
  batch.job.data_files = options.data_files;
  batch.job.settings = options.settings;
  batch.job.profile = options.profile;
  batch.job.language = options.language;
  batch.job.document = options.document;
  batch.job.is_fast = options.fast;
  batch.job.carries_notes = options.carries_notes;
  batch.records = options.batch.records;
  batch.folder = options.outputs.front();
  batch.name = options.batch.name;
  batch.formats = options.formats;
  batch.threads = options.batch.jobs;
  batch.resumes = options.batch.resumes;
  batch.shard = options.batch.shard;
  batch.program = "greffier " GREFFIER_VERSION;
  return batch;
}

class Watch final : public pipeline::BatchWatch {
 public:
  Watch(BatchReport& report, BatchProgress& progress) : report_(report), progress_(progress) {}

  void begin(std::size_t records) override { progress_.begin(records); }
  void tell(const pipeline::BatchItem& item) override {
    const diag::Sink& sink = item.outcome.sink;
    if (!sink.diagnostics().empty()) progress_.clear();
    has_warnings_ = has_warnings_ || sink.has(diag::Severity::warning);
    is_disk_at_fault_ =
        is_disk_at_fault_ || diag::exit_status(sink, false) == ExitStatus::environment;
    report_.tell(item);
    progress_.step(item.fate != Fate::unchanged);
  }
  bool is_interrupted() override { return io::Interruption::came(); }

  // Refused records are findings as long as others are made.
  [[nodiscard]] ExitStatus status(const BatchOutcome& outcome, bool strict) const {
    const ExitStatus whole = diag::exit_status(outcome.sink, strict);
    if (outcome.is_interrupted) return ExitStatus::interrupted;
    if (is_disk_at_fault_) return ExitStatus::environment;
    if (whole != ExitStatus::done) return whole;
    if (outcome.refused > 0)
      return outcome.refused == outcome.told() ? ExitStatus::bad_input : ExitStatus::findings;
    return strict && has_warnings_ ? ExitStatus::findings : ExitStatus::done;
  }

 private:
  BatchReport& report_;
  BatchProgress& progress_;
  bool has_warnings_ = false;
  bool is_disk_at_fault_ = false;
};

std::unique_ptr<BatchReport> report_for(const Options& options, const World& world) {
  if (options.report == ReportFormat::json) return std::make_unique<BatchJson>(options, world);
  return std::make_unique<BatchText>(options, world);
}

}  // namespace

ExitStatus run_batch(const Options& options, const World& world) {
  io::keep_freed_memory();
  const io::Interruption interruption;
  const std::unique_ptr<BatchReport> report = report_for(options, world);
  BatchProgress progress(world.err, world.err_is_terminal, options.language, world.clock);
  Watch watch(*report, progress);
  const BatchOutcome outcome =
      pipeline::make_batch(job_of(options), world.files, world.office, watch);
  progress.clear();
  const ExitStatus status = watch.status(outcome, options.strict);
  report->finish(outcome, status, {progress.seconds(), progress.rate()});
  return status;
}

}  // namespace greffier::cli
