#include "cli/report.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/changes_report.hpp"
#include "cli/json_frame.hpp"
#include "diag/render_json.hpp"
#include "diag/render_text.hpp"
#include "io/messages.hpp"

namespace greffier::cli {
namespace {

using pipeline::Correction;
using pipeline::Outcome;

// The words of the report, in one language.
struct Words {
  std::string_view written;
  std::string_view nothing_written, not_all_written, not_sure;
  std::string_view one_applied, many_applied;
  std::string_view one_figure, many_figures;
  std::string_view one_proposed, many_proposed;
  std::string_view one_error, many_errors;
  std::string_view one_warning, many_warnings;
  std::string_view nothing_found, found;
};
constexpr Words kFrench{"{0} : écrit",
                        "rien n’est écrit : {0}, {1}",
                        "tout n’est pas écrit : {0}, {1}",
                        "tout est écrit, mais à vérifier : {0}, {1}",
                        "{0} correction de typographie dans {1} :",
                        "{0} corrections de typographie dans {1} :",
                        "{0} chiffre calculé dans {1} :",
                        "{0} chiffres calculés dans {1} :",
                        "{0} passage à vérifier dans {1}, laissé tel quel :",
                        "{0} passages à vérifier dans {1}, laissés tels quels :",
                        "{0} erreur",
                        "{0} erreurs",
                        "{0} avertissement",
                        "{0} avertissements",
                        "{0} : rien à signaler",
                        "{0} : {1}, {2}"};
constexpr Words kEnglish{"{0}: written",
                         "nothing was written: {0}, {1}",
                         "not all was written: {0}, {1}",
                         "all was written, but check it: {0}, {1}",
                         "{0} typographic correction in {1}:",
                         "{0} typographic corrections in {1}:",
                         "{0} figure worked out in {1}:",
                         "{0} figures worked out in {1}:",
                         "{0} passage to check in {1}, left as it is:",
                         "{0} passages to check in {1}, left as they are:",
                         "{0} error",
                         "{0} errors",
                         "{0} warning",
                         "{0} warnings",
                         "{0}: nothing to report",
                         "{0}: {1}, {2}"};

const Words& words(diag::Language language) {
  return language == diag::Language::french ? kFrench : kEnglish;
}

// One of two sentences, with the count and what else it names. Zero is singular in French and
// plural in English.
std::string counted(std::size_t count, std::string_view one, std::string_view many,
                    diag::Language language, std::string_view subject = {}) {
  const bool plural = count > 1 || (count == 0 && language == diag::Language::english);
  return fmt::format(fmt::runtime(plural ? many : one), count, subject);
}

std::string_view title(const Correction& correction, diag::Language language) {
  return language == diag::Language::french ? correction.title_fr : correction.title_en;
}

std::string_view name_of(diag::SourceId source, const diag::SourceMap& sources) {
  const diag::Source* found = sources.find(source);
  return found == nullptr ? std::string_view() : found->name;
}

// "12:5", "data.yaml:12:5" outside the source that the heading names, "" for no known place.
std::string place(const diag::Span& span, diag::SourceId named, const diag::SourceMap& sources) {
  std::string text(span.source == named ? std::string_view() : name_of(span.source, sources));
  for (const std::uint32_t number : {span.begin.line, span.begin.column})
    if (number != 0) text += fmt::format("{}{}", text.empty() ? "" : ":", number);
  return text;
}

// Corrections by rule, in the order of the rules, then of the notes.
using ByRule = std::map<std::string_view, std::vector<const Correction*>>;

ByRule group(const std::vector<const Correction*>& corrections) {
  ByRule groups;
  for (const Correction* correction : corrections) groups[correction->rule].push_back(correction);
  return groups;
}

enum class Sort { applied, figures, proposed };

Sort sort_of(const Correction& correction) {
  if (correction.is_figure) return Sort::figures;
  return correction.safe ? Sort::applied : Sort::proposed;
}

// « 3 corrections de typographie dans notes.md : »
std::string heading(Sort sort, std::size_t count, std::string_view file, diag::Language language) {
  const Words& say = words(language);
  switch (sort) {
    case Sort::applied:
      return counted(count, say.one_applied, say.many_applied, language, file);
    case Sort::figures:
      return counted(count, say.one_figure, say.many_figures, language, file);
    case Sort::proposed:
      break;
  }
  return counted(count, say.one_proposed, say.many_proposed, language, file);
}

// Those of one file, an office template apart from the notes.
struct OfFile {
  diag::SourceId source;
  bool is_placed;
  std::vector<const Correction*> corrections;
};

// Data files and settings go with the notes.
std::vector<OfFile> by_file(const std::vector<Correction>& corrections, Sort sort) {
  std::vector<OfFile> files;
  for (const Correction& correction : corrections) {
    if (sort_of(correction) != sort) continue;
    const bool is_placed = correction.place.has_value();
    const diag::SourceId source = correction.span.source;
    const auto file = std::ranges::find_if(files, [&](const OfFile& other) {
      return other.is_placed == is_placed && (!is_placed || other.source == source);
    });
    OfFile& own = file == files.end() ? files.emplace_back(OfFile{source, is_placed, {}}) : *file;
    own.corrections.push_back(&correction);
  }
  return files;
}

void print_group(const std::vector<const Correction*>& corrections, diag::SourceId named,
                 const diag::SourceMap& sources, diag::Language language, std::ostream& out) {
  const Correction& first = *corrections.front();
  out << fmt::format("  {} {} ({})\n", first.rule, title(first, language), corrections.size());
  for (const Correction* correction : corrections)
    if (correction->place)
      out << fmt::format("    {} → {}  ({})\n", correction->before, correction->after,
                         diag::place_text(*correction->place, language));
    else
      out << fmt::format("    {:<7} {} → {}\n", place(correction->span, named, sources),
                         correction->before, correction->after);
}

void print_corrections(const std::vector<Correction>& corrections, Sort sort,
                       const diag::SourceMap& sources, diag::Language language, std::ostream& out) {
  for (const OfFile& file : by_file(corrections, sort)) {
    out << heading(sort, file.corrections.size(), name_of(file.source, sources), language) << '\n';
    for (const auto& [rule, found] : group(file.corrections))
      print_group(found, file.source, sources, language, out);
  }
}

std::size_t count_of(const diag::Sink& sink, diag::Severity severity) {
  return static_cast<std::size_t>(
      std::ranges::count(sink.diagnostics(), severity, &diag::Diagnostic::severity));
}

std::string errors_in(const diag::Sink& sink, diag::Language language) {
  return counted(count_of(sink, diag::Severity::error), words(language).one_error,
                 words(language).many_errors, language);
}
std::string warnings_in(const diag::Sink& sink, diag::Language language) {
  return counted(count_of(sink, diag::Severity::warning), words(language).one_warning,
                 words(language).many_warnings, language);
}

// True when no error is about a file that is not written.
bool is_all_there(const diag::Sink& sink) {
  return std::ranges::none_of(sink.diagnostics(), [](const diag::Diagnostic& diagnostic) {
    return diagnostic.severity() == diag::Severity::error && diagnostic.message != &io::kNotSettled;
  });
}

// A disk may fail between two documents.
void print_failure(const Outcome& outcome, diag::Language language, std::ostream& out,
                   std::ostream& err) {
  const Words& say = words(language);
  for (const std::string& path : outcome.written) print_written(path, language, out);
  const std::string_view how = outcome.written.empty()      ? say.nothing_written
                               : is_all_there(outcome.sink) ? say.not_sure
                                                            : say.not_all_written;
  err << fmt::format(fmt::runtime(how), errors_in(outcome.sink, language),
                     warnings_in(outcome.sink, language))
      << '\n';
}

std::string json_place(const diag::Span& span, const diag::SourceMap& sources) {
  const diag::Source* source = sources.find(span.source);
  if (source == nullptr) return {};
  std::string text = fmt::format(R"("file":{},)", diag::json_string(source->name));
  if (span.begin.line != 0) text += fmt::format(R"("line":{},)", span.begin.line);
  if (span.begin.column != 0) text += fmt::format(R"("column":{},)", span.begin.column);
  return text;
}

std::string json_correction(const Correction& correction, const diag::SourceMap& sources,
                            diag::Language language) {
  return fmt::format(R"({{"rule":{},"title":{},"applied":{},{}"before":{},"after":{}}})",
                     diag::json_string(correction.rule),
                     diag::json_string(title(correction, language)), correction.safe,
                     json_place(correction.span, sources), diag::json_string(correction.before),
                     diag::json_string(correction.after));
}

}  // namespace

void print_report(const Outcome& outcome, diag::Language language, std::ostream& out,
                  std::ostream& err) {
  if (outcome.import) {
    for (const diag::Diagnostic& diagnostic : outcome.import->sink.diagnostics())
      err << diag::render_text(diagnostic, outcome.import->sources, language);
    print_changes(outcome.import->changes, language, out);
  }
  for (const diag::Diagnostic& diagnostic : outcome.sink.diagnostics())
    err << diag::render_text(diagnostic, outcome.sources, language);
  if (outcome.sink.has_errors()) return print_failure(outcome, language, out, err);
  for (const Sort sort : {Sort::applied, Sort::figures, Sort::proposed})
    print_corrections(outcome.corrections, sort, outcome.sources, language, out);
  for (const std::string& path : outcome.written) print_written(path, language, out);
}

void print_verdict(const Outcome& outcome, std::string_view file, diag::Language language,
                   std::ostream& out, std::ostream& err) {
  for (const diag::Diagnostic& diagnostic : outcome.sink.diagnostics())
    err << diag::render_text(diagnostic, outcome.sources, language);
  const Words& say = words(language);
  if (outcome.sink.has_errors() || outcome.sink.has(diag::Severity::warning))
    err << fmt::format(fmt::runtime(say.found), file, errors_in(outcome.sink, language),
                       warnings_in(outcome.sink, language))
        << '\n';
  else
    out << fmt::format(fmt::runtime(say.nothing_found), file) << '\n';
}

void print_corrections(const std::vector<Correction>& corrections, const diag::SourceMap& sources,
                       diag::Language language, std::ostream& out) {
  print_corrections(corrections, Sort::applied, sources, language, out);
}

void print_written(const std::string& path, diag::Language language, std::ostream& out) {
  out << fmt::format(fmt::runtime(words(language).written), path) << '\n';
}

std::string json_report(const Outcome& outcome, diag::ExitStatus status, diag::Language language) {
  const auto to_json = [&](const Correction& correction) {
    return json_correction(correction, outcome.sources, language);
  };
  const pipeline::ImportOutcome* import = outcome.import ? &*outcome.import : nullptr;
  std::string report =
      json_frame({status, outcome.written, outcome.sink, outcome.sources}, language, "corrections",
                 json_items(outcome.corrections, to_json));
  if (import != nullptr)
    report.insert(report.rfind('}'),
                  fmt::format(R"(,"changes":[{}])",
                              changes_json(import->changes, import->sources, language)));
  return report;
}

}  // namespace greffier::cli
