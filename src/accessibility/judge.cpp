#include "accessibility/judge.hpp"

#include <algorithm>

#include "accessibility/messages.hpp"

namespace greffier::accessibility {

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
