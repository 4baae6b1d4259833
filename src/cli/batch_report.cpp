#include "cli/batch_report.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "cli/batch_progress.hpp"
#include "cli/json_frame.hpp"
#include "diag/render_json.hpp"
#include "diag/render_text.hpp"

namespace greffier::cli {

namespace {

using pipeline::BatchItem;
using pipeline::BatchOutcome;
using pipeline::Fate;

constexpr std::size_t kShown = 5;         // problems of one code
constexpr std::size_t kMostTexts = 1000;  // kept, of what is said once
constexpr std::size_t kListed = 10;       // lines and records that are only named

struct Words {
  std::string_view one_document, documents;  // {0}: how many, {1}: folder, {2}: time, {3}: rate
  std::string_view one_refused, refused;     // {0}: how many, {1}: which
  std::string_view one_unchanged, unchanged;
  std::string_view one_more, more;  // {0}: code, {1}: how many, {2}: which
  std::string_view of_record;       // {0}: rank, {1}: which
  std::string_view nothing, interrupted;
  std::string_view one_correction, corrections;
  std::string_view one_figure, figures;
  std::string_view and_more;
};
constexpr Words kFrench{"{0} document écrit dans {1} ({2})",
                        "{0} documents écrits dans {1} ({2}, {3:.0f} fiches par seconde)",
                        "{0} fiche refusée : {1}",
                        "{0} fiches refusées : {1}",
                        "{0} fiche inchangée, laissée telle quelle",
                        "{0} fiches inchangées, laissées telles quelles",
                        "{0} : {1} autre fiche ({2})",
                        "{0} : {1} autres fiches ({2})",
                        "  fiche {0} : {1}",
                        "rien n’est écrit",
                        "interrompu : la même commande avec --resume fera le reste",
                        "{0} correction de typographie :",
                        "{0} corrections de typographie :",
                        "{0} chiffre calculé :",
                        "{0} chiffres calculés :",
                        ", …"};
constexpr Words kEnglish{"{0} document written to {1} ({2})",
                         "{0} documents written to {1} ({2}, {3:.0f} records a second)",
                         "{0} record refused: {1}",
                         "{0} records refused: {1}",
                         "{0} unchanged record, left as it is",
                         "{0} unchanged records, left as they are",
                         "{0}: {1} other record ({2})",
                         "{0}: {1} other records ({2})",
                         "  record {0}: {1}",
                         "nothing was written",
                         "interrupted: the same command with --resume will do the rest",
                         "{0} typographic correction:",
                         "{0} typographic corrections:",
                         "{0} figure worked out:",
                         "{0} figures worked out:",
                         ", …"};

const Words& words(diag::Language language) {
  return language == diag::Language::french ? kFrench : kEnglish;
}

// « 10 000 », “10,000”.
std::string grouped(std::size_t number, diag::Language language) {
  const std::string_view sign = language == diag::Language::french ? "\u00A0" : ",";
  std::string text = fmt::format("{}", number);
  constexpr std::size_t kGroup = 3;
  for (std::size_t at = text.size(); at > kGroup; at -= kGroup) text.insert(at - kGroup, sign);
  return text;
}

// « maires.csv:14 »; a file of its own has no line.
std::string named(const pipeline::Record& record) {
  return record.is_file ? record.file : fmt::format("{}:{}", record.file, record.line);
}

std::string_view name_of(Fate fate) {
  switch (fate) {
    case Fate::written:
      return "written";
    case Fate::unchanged:
      return "unchanged";
    case Fate::refused:
      break;
  }
  return "refused";
}

template <typename T>
std::string joined(const std::vector<T>& first, std::size_t all, std::string_view and_more) {
  return fmt::format("{}{}", fmt::join(first, ", "), all > first.size() ? and_more : "");
}

}  // namespace

void BatchText::tell(const BatchItem& item) {
  for (const diag::Diagnostic& problem : item.outcome.sink.diagnostics())
    tell_problem(problem, item);
  for (const pipeline::Correction& correction : item.outcome.corrections)
    if (correction.safe) count(correction);
  if (item.fate == Fate::refused) tell_refusal(item);
}

void BatchText::count(const pipeline::Correction& correction) {
  RuleCount& rule = (correction.is_figure ? figures_ : corrections_)[correction.rule];
  if (++rule.times == 1)
    rule.title =
        options_.language == diag::Language::french ? correction.title_fr : correction.title_en;
}

// What stands in the record is another thing each time; what stands in the template, or nowhere, is
// said once.
void BatchText::tell_problem(const diag::Diagnostic& problem, const BatchItem& item) {
  const diag::Source* source = item.outcome.sources.find(problem.span.source);
  const bool is_own = source != nullptr && source->name == item.record.file;
  const std::string code(problem.message->code);
  const auto text = [&] {
    return diag::render_text(problem, item.outcome.sources, options_.language);
  };
  Count& count = counts_[is_own || counts_.size() > kMostTexts ? code : text()];
  count.code = code;
  ++count.times;
  if (count.shown < (is_own ? kShown : 1)) {
    ++count.shown;
    world_.err << text();
    if (!is_own)
      world_.err << fmt::format(fmt::runtime(words(options_.language).of_record), item.record.rank,
                                named(item.record))
                 << '\n';
  } else if (count.records.size() < kListed) {
    count.records.push_back(named(item.record));
  }
}

void BatchText::tell_refusal(const BatchItem& item) {
  if (++refusals_ <= kListed) refused_.push_back(named(item.record));
}

void BatchText::tell_untold() {
  const Words& say = words(options_.language);
  for (const auto& [text, count] : counts_) {
    const std::size_t untold = count.times - count.shown;
    if (untold == 0) continue;
    world_.err << fmt::format(fmt::runtime(untold == 1 ? say.one_more : say.more), count.code,
                              grouped(untold, options_.language),
                              joined(count.records, untold, say.and_more))
               << '\n';
  }
}

void BatchText::tell_rules(const RuleCounts& rules, std::string_view one, std::string_view many) {
  std::size_t all = 0;
  for (const auto& [id, rule] : rules) all += rule.times;
  if (all == 0) return;
  const diag::Language language = options_.language;
  world_.out << fmt::format(fmt::runtime(all == 1 ? one : many), grouped(all, language)) << '\n';
  for (const auto& [id, rule] : rules)
    world_.out << fmt::format("  {} {} ({})\n", id, rule.title, grouped(rule.times, language));
}

void BatchText::finish(const BatchOutcome& outcome, diag::ExitStatus /*status*/,
                       const BatchPace& pace) {
  const diag::Language language = options_.language;
  const Words& say = words(language);
  tell_untold();
  for (const diag::Diagnostic& problem : outcome.sink.diagnostics())
    world_.err << diag::render_text(problem, outcome.sources, language);
  const auto count = [&](std::size_t number, std::string_view one, std::string_view many,
                         const auto&... more) {
    return fmt::format(fmt::runtime(number == 1 ? one : many), grouped(number, language), more...) +
           "\n";
  };
  if (refusals_ > 0)
    world_.err << count(refusals_, say.one_refused, say.refused,
                        joined(refused_, refusals_, say.and_more));
  if (outcome.is_interrupted) world_.err << say.interrupted << '\n';
  tell_rules(corrections_, say.one_correction, say.corrections);
  tell_rules(figures_, say.one_figure, say.figures);
  if (outcome.unchanged > 0)
    world_.out << count(outcome.unchanged, say.one_unchanged, say.unchanged);
  if (outcome.documents > 0)
    world_.out << count(outcome.documents, say.one_document, say.documents,
                        options_.outputs.front(), duration(pace.seconds), pace.rate);
  else if (outcome.unchanged == 0)
    world_.err << say.nothing << '\n';
}

BatchJson::BatchJson(const Options& options, const World& world)
    : options_(options), world_(world) {
  world_.out << R"({"records":[)";
}

void BatchJson::tell(const BatchItem& item) {
  const pipeline::Outcome& outcome = item.outcome;
  const auto figures = static_cast<std::size_t>(
      std::ranges::count_if(outcome.corrections, &pipeline::Correction::is_figure));
  world_.out << (is_first_ ? "\n" : ",\n");
  is_first_ = false;
  world_.out << fmt::format(
      R"({{"rank":{},"file":{},"line":{},"fate":"{}","documents":[{}],"diagnostics":[{}],"corrections":{},"figures":{}}})",
      item.record.rank, diag::json_string(item.record.file), item.record.line, name_of(item.fate),
      json_items(item.documents, [](const std::string& path) { return diag::json_string(path); }),
      json_diagnostics(outcome.sink, outcome.sources, options_.language),
      outcome.corrections.size() - figures, figures);
}

void BatchJson::finish(const BatchOutcome& outcome, diag::ExitStatus status,
                       const BatchPace& pace) {
  world_.out << fmt::format(
      R"(],"status":{},"diagnostics":[{}],"written":{},"unchanged":{},"refused":{},"documents":{},)"
      R"("interrupted":{},"seconds":{:.3f}}})"
      "\n",
      static_cast<int>(status), json_diagnostics(outcome.sink, outcome.sources, options_.language),
      outcome.written, outcome.unchanged, outcome.refused, outcome.documents,
      outcome.is_interrupted, pace.seconds);
}

}  // namespace greffier::cli
