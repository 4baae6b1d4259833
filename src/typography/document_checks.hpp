// The checks that consistency.hpp runs, one rule each.
#pragma once

#include "typography/consistency_messages.hpp"
#include "typography/document_text.hpp"
#include "typography/finding.hpp"

namespace greffier::typography {

// Where a check leaves what it finds; every finding is of the check's own rule.
class Report {
 public:
  Report(const Rule& rule, Findings& findings) : rule_(rule), findings_(findings) {}

  template <typename... Arguments>
  void add(const diag::Message& message, const diag::Span& span, const Arguments&... arguments) {
    findings_.push_back({&rule_, diag::make(message, span, rule_.id, arguments...)});
  }

 private:
  const Rule& rule_;
  Findings& findings_;
};

void check_lists(const DocumentText& document, Report& report);           // T30
void check_titles(const DocumentText& document, Report& report);          // T32
void check_acronyms(const DocumentText& document, Report& report);        // T35
void check_pairs(const DocumentText& document, Report& report);           // T36
void check_repeated_words(const DocumentText& document, Report& report);  // T37
void check_names(const DocumentText& document, Report& report);           // T38
void check_english(const DocumentText& document, Report& report);         // T39

}  // namespace greffier::typography
