#include "typography/consistency.hpp"

#include <algorithm>
#include <array>

#include "typography/document_checks.hpp"
#include "typography/rule_table.hpp"

namespace greffier::typography {

namespace {

struct Check {
  const Rule& rule;
  void (*run)(const DocumentText& document, Report& report);
};

constexpr std::array kChecks{
    Check{rule("T30"), check_lists},          Check{rule("T32"), check_titles},
    Check{rule("T35"), check_acronyms},       Check{rule("T36"), check_pairs},
    Check{rule("T37"), check_repeated_words}, Check{rule("T38"), check_names},
    Check{rule("T39"), check_english},
};

}  // namespace

Findings check_consistency(const DocumentText& document, const Profile& profile) {
  Findings findings;
  for (const Check& check : kChecks) {
    if (!profile.rules.contains(check.rule)) continue;
    Report report(check.rule, findings, profile.words);
    check.run(document, report);
  }
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
    const diag::Span& span = finding.diagnostic.span;
    return std::pair(span.source, span.begin);
  });
  return findings;
}

}  // namespace greffier::typography
