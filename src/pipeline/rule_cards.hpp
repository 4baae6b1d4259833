// The rules of typography as `greffier typo --rules` and `--explain` tell them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.hpp"
#include "io/file_system.hpp"
#include "pipeline/typo_job.hpp"

namespace greffier::pipeline {

enum class RuleMode { safe, to_check, style };

// One rule. Views are to data that lives as long as the program; no-break spaces of the examples
// are visible signs.
struct RuleCard {
  std::string_view id;
  std::string_view title_fr, title_en;
  std::string_view explanation_fr, explanation_en;
  std::string_view source;
  RuleMode mode = RuleMode::safe;
  bool reads_document = false;  // over the whole document: it only reports
  bool is_on = false;           // in the profile asked for
  std::vector<std::pair<std::string_view, bool>> profiles;  // on or off in each of them
  std::vector<std::pair<std::string, std::string>> examples;
  std::vector<std::string> counter_examples;
};

// Every rule, by identifier; `is_on` says what holds under `rules`. Problems (an unknown profile)
// go to the sink.
[[nodiscard]] std::vector<RuleCard> rule_cards(const TypoRules& rules, const io::FileSystem& files,
                                               diag::SourceMap& sources, diag::Sink& sink);

}  // namespace greffier::pipeline
