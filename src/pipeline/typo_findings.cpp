#include "pipeline/typo_findings.hpp"

#include <algorithm>
#include <utility>

#include "pipeline/messages.hpp"
#include "typography/messages.hpp"

namespace greffier::pipeline {

namespace {

void tell(TypoFinding& finding, const diag::Message& message) {
  finding.diagnostic.message = &message;
}

}  // namespace

TypoFinding typo_finding(const typography::Correction& correction) {
  TypoFinding finding;
  finding.rule = correction.rule->id;
  finding.title_fr = correction.rule->title_fr;
  finding.title_en = correction.rule->title_en;
  finding.safe = correction.mode != typography::Mode::to_check;
  finding.before = typography::visible(correction.before);
  finding.after = typography::visible(correction.after);
  finding.diagnostic = typography::diagnostic(correction);
  if (finding.safe) tell(finding, kTypoFinding);
  return finding;
}

TypoFinding typo_finding(const typography::Finding& found) {
  TypoFinding finding;
  finding.rule = found.rule->id;
  finding.title_fr = found.rule->title_fr;
  finding.title_en = found.rule->title_en;
  finding.diagnostic = found.diagnostic;
  return finding;
}

void set_fixed(TypoFinding& finding) {
  finding.fixed = true;
  tell(finding, typography::kCorrected);
}

void set_by_hand(TypoFinding& finding) {
  tell(finding, kTypoByHand);
}

void sort_by_place(std::vector<TypoFinding>& findings) {
  std::ranges::stable_sort(findings, {}, [](const TypoFinding& finding) {
    const diag::Span& span = finding.diagnostic.span;
    return std::pair(span.source, span.begin);
  });
}

std::string patched(std::string_view bytes, const std::vector<Replacement>& changes) {
  std::string result;
  result.reserve(bytes.size() + changes.size() * 4);
  std::size_t position = 0;
  for (const Replacement& change : changes) {
    result += bytes.substr(position, change.begin - position);
    result += change.text;
    position = change.end;
  }
  return result += bytes.substr(position);
}

}  // namespace greffier::pipeline
