// What is told of a batch, record after record: memory does not grow with their number.
#pragma once

#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "diag/exit_status.hpp"
#include "pipeline/batch.hpp"

namespace greffier::cli {

// The end of a batch, in figures.
struct BatchPace {
  double seconds = 0;
  double rate = 0;  // records made in a second
};

class BatchReport {
 public:
  virtual ~BatchReport() = default;
  virtual void tell(const pipeline::BatchItem& item) = 0;
  virtual void finish(const pipeline::BatchOutcome& outcome, diag::ExitStatus status,
                      const BatchPace& pace) = 0;
};

// For a person. What records have in common is said once, with how many of them it is said of; the
// first faults of a kind are shown with their lines, the others counted.
class BatchText final : public BatchReport {
 public:
  BatchText(const Options& options, const World& world) : options_(options), world_(world) {}
  void tell(const pipeline::BatchItem& item) override;
  void finish(const pipeline::BatchOutcome& outcome, diag::ExitStatus status,
              const BatchPace& pace) override;

 private:
  struct Count {
    std::string code;
    std::size_t times = 0;
    std::size_t shown = 0;
    std::vector<std::string> records;  // the first that were not shown
  };
  struct RuleCount {
    std::string title;
    std::size_t times = 0;
  };
  using RuleCounts = std::map<std::string, RuleCount>;
  void tell_problem(const diag::Diagnostic& problem, const pipeline::BatchItem& item);
  void count(const pipeline::Correction& correction);
  void tell_refusal(const pipeline::BatchItem& item);
  void tell_untold();
  void tell_rules(const RuleCounts& rules, std::string_view one, std::string_view many);

  const Options& options_;
  const World& world_;
  std::map<std::string, Count> counts_;  // by code, or by the text of what all records share
  RuleCounts corrections_;               // by rule
  RuleCounts figures_;
  std::vector<std::string> refused_;  // the first ones: « maires.csv:14 »
  std::size_t refusals_ = 0;
};

// For a program: one JSON object, written as the records come. `records` (rank, file, line, fate,
// documents, diagnostics, corrections, figures), then `status`, `diagnostics`, `written`,
// `unchanged`, `refused`, `documents`, `interrupted`, `seconds`.
class BatchJson final : public BatchReport {
 public:
  BatchJson(const Options& options, const World& world);
  void tell(const pipeline::BatchItem& item) override;
  void finish(const pipeline::BatchOutcome& outcome, diag::ExitStatus status,
              const BatchPace& pace) override;

 private:
  const Options& options_;
  const World& world_;
  bool is_first_ = true;
};

}  // namespace greffier::cli
