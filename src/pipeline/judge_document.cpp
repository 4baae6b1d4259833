#include "pipeline/judge_document.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "accessibility/judge.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/messages.hpp"
#include "pipeline/package_file.hpp"
#include "typography/consistency_messages.hpp"
#include "typography/rule_table.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kAcronymRule = "A036";

TypoFinding finding_of(const accessibility::Finding& found, diag::SourceId source) {
  TypoFinding finding;
  finding.diagnostic = found.diagnostic;
  finding.diagnostic.span.source = source;
  finding.rule = found.diagnostic.message->code;
  if (found.rule == nullptr) return finding;
  finding.title_fr = found.rule->title_fr;
  finding.title_en = found.rule->title_en;
  finding.criterion = found.rule->criterion;
  return finding;
}

void add_judged(const office::Description& description, TypoOutcome& outcome,
                diag::SourceId source) {
  const accessibility::Findings all = accessibility::judge(description.document);
  std::set<accessibility::Id> wanted;
  for (const accessibility::Finding& found : all)
    if (found.at != accessibility::kWhole) wanted.insert(found.at);
  const auto places = description.places(wanted);
  for (const accessibility::Finding& found : all) {
    TypoFinding finding = finding_of(found, source);
    if (const auto place = places.find(found.at); place != places.end())
      finding.place = place->second;
    outcome.findings.push_back(std::move(finding));
  }
}

bool is_unexplained(const typography::Finding& finding) {
  const diag::Message* message = finding.diagnostic.message;
  return message == &typography::kAcronymEarly || message == &typography::kAcronymUnexplained;
}

// What the typography of the whole document says of acronyms.
void add_acronyms(const Format& format, const package::Package& package, TypoOutcome& outcome,
                  diag::SourceId source) {
  typography::Profile profile;
  profile.rules = profile.rules.with(typography::rule("T35"));
  diag::Sink unheard;
  const auto read = format.correct(package, profile, {}, {}, unheard);
  if (!read) return;
  const accessibility::Rule& rule = accessibility::rule(kAcronymRule);
  for (const office::PlacedFinding& found : read->findings) {
    if (!is_unexplained(found.finding)) continue;
    const std::vector<std::string>& arguments = found.finding.diagnostic.arguments;
    const auto told = diag::make(*rule.message, {}, arguments.at(1));
    TypoFinding finding = finding_of({&rule, told, accessibility::kWhole}, source);
    finding.place = found.place;
    outcome.findings.push_back(std::move(finding));
  }
}

}  // namespace

bool is_office_file(const std::string& path) {
  return format_of(path) != nullptr;
}

TypoOutcome judge_document(const std::string& path, const io::FileSystem& files) {
  TypoOutcome outcome;
  const Format* format = format_of(path);
  if (format == nullptr) {
    outcome.sink.raise(kTypoFormat, {}, path);
    return outcome;
  }
  const auto package = read_package_file(path, files, outcome.sink);
  if (!package) return outcome;
  const auto description = format->describe(*package, path, outcome.sink);
  if (!description || outcome.sink.has_errors()) return outcome;
  const diag::SourceId source = outcome.sources.add(path, {});
  add_judged(*description, outcome, source);
  add_acronyms(*format, *package, outcome, source);
  return outcome;
}

}  // namespace greffier::pipeline
