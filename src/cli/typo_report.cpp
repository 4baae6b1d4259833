#include "cli/typo_report.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "cli/json_frame.hpp"
#include "cli/report.hpp"
#include "diag/render_json.hpp"
#include "diag/render_text.hpp"

namespace greffier::cli {
namespace {

using pipeline::TypoFinding;
using pipeline::TypoOutcome;

// A longer line is not shown: reading it again for each finding would take the day.
constexpr std::size_t kLongestLine = 20'000;  // bytes

// One and many, in French and in English.
struct Counted {
  std::array<std::string_view, 2> fr;
  std::array<std::string_view, 2> en;
};
constexpr Counted kSafe{{"{} correction sûre : « greffier typo --fix » la fera",
                         "{} corrections sûres : « greffier typo --fix » les fera"},
                        {"{} safe correction: “greffier typo --fix” will make it",
                         "{} safe corrections: “greffier typo --fix” will make them"}};
constexpr Counted kDoubtful{{"{} passage à vérifier vous-même", "{} passages à vérifier vous-même"},
                            {"{} passage for you to check", "{} passages for you to check"}};
constexpr Counted kByHand{{"{} correction à faire à la main", "{} corrections à faire à la main"},
                          {"{} correction to make by hand", "{} corrections to make by hand"}};

void print_count(std::size_t count, const Counted& words, diag::Language language,
                 std::ostream& out) {
  const auto& say = language == diag::Language::french ? words.fr : words.en;
  if (count > 0) out << fmt::format(fmt::runtime(say.at(count > 1 ? 1 : 0)), count) << '\n';
}

bool is_open(const TypoFinding& finding) {
  return !finding.fixed;
}

void print_finding(const TypoFinding& finding, const diag::SourceMap& sources,
                   const diag::SourceMap& names, diag::Language language, std::ostream& out) {
  const diag::Span& span = finding.diagnostic.span;
  const bool is_long = sources.line(span.source, span.begin.line).size() > kLongestLine;
  out << diag::render_text(finding.diagnostic, is_long ? names : sources, language);
  if (finding.place) out << "    " << diag::place_text(*finding.place, language) << '\n';
}

// The same sources without their text.
diag::SourceMap names_of(const diag::SourceMap& sources) {
  diag::SourceMap names;
  for (diag::SourceId id = 1; sources.find(id) != nullptr; ++id)
    (void)names.add(sources.find(id)->name, {});
  return names;
}

std::vector<pipeline::Correction> corrections_of(const TypoOutcome& outcome) {
  std::vector<pipeline::Correction> corrections;
  for (const TypoFinding& finding : outcome.findings)
    if (finding.fixed)
      corrections.push_back({finding.rule, finding.title_fr, finding.title_en, true,
                             finding.diagnostic.span, finding.before, finding.after,
                             finding.place});
  return corrections;
}

std::string member(std::string_view name, std::string_view value) {
  return fmt::format(R"("{}":{},)", name, diag::json_string(value));
}

std::string json_finding(const TypoFinding& finding, const diag::SourceMap& sources,
                         diag::Language language) {
  std::string text = "{" + member("rule", finding.rule);
  text += member("title", language == diag::Language::french ? finding.title_fr : finding.title_en);
  text += fmt::format(R"("safe":{},"fixed":{},)", finding.safe, finding.fixed);
  if (!finding.before.empty() || !finding.after.empty())
    text += member("before", finding.before) + member("after", finding.after);
  if (!finding.criterion.empty()) text += member("criterion", finding.criterion);
  if (finding.place) text += fmt::format(R"("place":{},)", diag::place_json(*finding.place));
  if (finding.replacement) text += member("replacement", *finding.replacement);
  return text + diag::render_json(finding.diagnostic, sources, language).substr(1);
}

}  // namespace

void print_typo_report(const TypoOutcome& outcome, diag::Language language, std::ostream& out,
                       std::ostream& err) {
  for (const diag::Diagnostic& problem : outcome.sink.diagnostics())
    err << diag::render_text(problem, outcome.sources, language);
  const diag::SourceMap names = names_of(outcome.sources);
  for (const TypoFinding& finding : outcome.findings)
    if (is_open(finding)) print_finding(finding, outcome.sources, names, language, out);
  print_corrections(corrections_of(outcome), outcome.sources, language, out);
  for (const std::string& path : outcome.written) print_written(path, language, out);
  const auto count = [&](bool safe) {
    return static_cast<std::size_t>(std::ranges::count_if(
        outcome.findings,
        [safe](const TypoFinding& each) { return is_open(each) && each.safe == safe; }));
  };
  print_count(count(true) + outcome.untold.safe, outcome.is_fixed ? kByHand : kSafe, language, out);
  print_count(count(false) + outcome.untold.doubtful, kDoubtful, language, out);
}

std::string typo_json(const TypoOutcome& outcome, diag::ExitStatus status,
                      diag::Language language) {
  const auto to_json = [&](const TypoFinding& finding) {
    return json_finding(finding, outcome.sources, language);
  };
  return json_frame({status, outcome.written, outcome.sink, outcome.sources}, language, "findings",
                    json_items(outcome.findings, to_json));
}

}  // namespace greffier::cli
