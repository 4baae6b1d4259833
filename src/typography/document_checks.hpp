// The checks that consistency.hpp runs, one rule each.
#pragma once

#include "typography/consistency_messages.hpp"
#include "typography/document_text.hpp"
#include "typography/finding.hpp"
#include "typography/word_list.hpp"

namespace greffier::typography {

// Where a check leaves what it finds; every finding is of the check's own rule.
class Report {
 public:
  // `accepted` are the words of the author’s own list, or null.
  Report(const Rule& rule, Findings& findings, const WordList* accepted)
      : rule_(rule), findings_(findings), accepted_(accepted) {}

  template <typename... Arguments>
  void add(const diag::Message& message, const diag::Span& span, const Arguments&... arguments) {
    findings_.push_back({&rule_, diag::make(message, span, rule_.id, arguments...)});
  }

  [[nodiscard]] bool accepts(std::string_view word) const {
    return accepted_ != nullptr && accepted_->contains(word);
  }

 private:
  const Rule& rule_;
  Findings& findings_;
  const WordList* accepted_;
};

void check_lists(const DocumentText& document, Report& report);           // T30
void check_titles(const DocumentText& document, Report& report);          // T32
void check_acronyms(const DocumentText& document, Report& report);        // T35
void check_pairs(const DocumentText& document, Report& report);           // T36
void check_repeated_words(const DocumentText& document, Report& report);  // T37
void check_names(const DocumentText& document, Report& report);           // T38
void check_english(const DocumentText& document, Report& report);         // T39

}  // namespace greffier::typography
