#include "cli/document_report.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "diag/place.hpp"
#include "diag/render_text.hpp"

namespace greffier::cli {
namespace {

using pipeline::TypoFinding;
using pipeline::TypoOutcome;

struct Words {
  std::string_view none, one, many;
};
constexpr Words kFrench{"{} : aucune remarque d’accessibilité", "{} : {} remarque d’accessibilité",
                        "{} : {} remarques d’accessibilité"};
constexpr Words kEnglish{"{}: no remark on accessibility", "{}: {} remark on accessibility",
                         "{}: {} remarks on accessibility"};

// « RGAA 9.1, 9.2 — corps, « Décisions », paragraphe 3 », or the half that is known.
std::string where(const TypoFinding& finding, diag::Language language) {
  std::string text = finding.criterion.empty() ? "" : "RGAA " + finding.criterion;
  if (!finding.place) return text;
  if (!text.empty()) text += " — ";
  return text + diag::place_text(*finding.place, language);
}

}  // namespace

void print_document_report(const TypoOutcome& outcome, std::string_view file,
                           diag::Language language, std::ostream& out, std::ostream& err) {
  for (const diag::Diagnostic& problem : outcome.sink.diagnostics())
    err << diag::render_text(problem, outcome.sources, language);
  if (outcome.sink.has_errors()) return;
  for (const TypoFinding& finding : outcome.findings) {
    out << diag::render_text(finding.diagnostic, outcome.sources, language);
    const std::string place = where(finding, language);
    if (!place.empty()) out << "    " << place << '\n';
  }
  const Words& say = language == diag::Language::french ? kFrench : kEnglish;
  const std::size_t count = outcome.findings.size();
  if (count == 0)
    out << fmt::format(fmt::runtime(say.none), file) << '\n';
  else
    out << fmt::format(fmt::runtime(count == 1 ? say.one : say.many), file, count) << '\n';
}

}  // namespace greffier::cli
