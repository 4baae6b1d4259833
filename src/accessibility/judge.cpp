#include "accessibility/judge.hpp"

#include <algorithm>

#include "accessibility/messages.hpp"

namespace greffier::accessibility {

void Report::finish() {
  if (count_ > kMost)
    findings_.push_back({nullptr, diag::make(kAndMore, {}, rule_.id, kMost), kWhole});
}

const Rule& rule(std::string_view id) {
  return *std::ranges::find(rules(), id, &Rule::id);
}

Findings judge(const Document& document) {
  Findings findings;
  for (const Rule& rule : rules()) {
    if (rule.check == nullptr) continue;
    Report report(rule, findings);
    rule.check(document, report);
    report.finish();
  }
  if (document.is_cut) findings.push_back({nullptr, diag::make(kCut, {}), kWhole});
  // kWhole is the greatest number, and is wanted first.
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return finding.at + 1; });
  return findings;
}

}  // namespace greffier::accessibility
