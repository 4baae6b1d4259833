#include "cli/sarif_report.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diag/render_json.hpp"

namespace greffier::cli {
namespace {

using pipeline::TypoFinding;
using pipeline::TypoOutcome;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string list(const std::vector<std::string>& items) {
  return fmt::format("[{}]", fmt::join(items, ","));
}

std::string text_object(std::string_view text) {
  return fmt::format(R"({{"text":{}}})", diag::json_string(text));
}

bool is_plain_in_uri(char byte) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  return kPlain.find(byte) != std::string_view::npos;
}

// A path as a URI reference (RFC 3986 § 4.2): absolute ones get their scheme, other bytes than
// plain ones are percent-encoded.
std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char byte : path)
    if (is_plain_in_uri(byte))
      uri += byte;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  return uri;
}

// The region of a span, "" when its line is not known. A column that is not known is left out.
std::string region(const diag::Span& span) {
  if (!diag::is_known(span)) return {};
  std::string text = fmt::format(R"({{"startLine":{})", span.begin.line);
  if (span.begin.column != 0) text += fmt::format(R"(,"startColumn":{})", span.begin.column);
  if (span.begin.column != 0 && span.end.line >= span.begin.line && span.end.column != 0)
    text += fmt::format(R"(,"endLine":{},"endColumn":{})", span.end.line, span.end.column);
  return text + "}";
}

class Log {
 public:
  Log(const TypoOutcome& outcome, diag::Language language)
      : outcome_(outcome), is_french_(language == diag::Language::french), language_(language) {}

  std::string write(diag::ExitStatus status) {
    std::vector<std::string> results;
    for (const TypoFinding& finding : outcome_.findings)
      if (!finding.fixed) results.push_back(result(finding));
    std::vector<std::string> notifications;
    for (const diag::Diagnostic& problem : outcome_.sink.diagnostics())
      notifications.push_back(notification(problem));
    const bool is_whole = !outcome_.sink.has_errors();
    return fmt::format(
        R"({{"$schema":"{}","version":"2.1.0","runs":[{{"tool":{{"driver":{}}},"language":"{}",)"
        R"("columnKind":"unicodeCodePoints","invocations":[{{"executionSuccessful":{},)"
        R"("exitCode":{},"toolExecutionNotifications":{}}}],"results":{}}}]}})"
        "\n",
        kSchema, driver(), is_french_ ? "fr" : "en", is_whole, static_cast<int>(status),
        list(notifications), list(results));
  }

 private:
  std::string_view title(const TypoFinding& finding) const {
    return is_french_ ? finding.title_fr : finding.title_en;
  }

  // The rules that were met, in the order of their first results.
  std::size_t index_of(const TypoFinding& finding) {
    const auto known = std::ranges::find(rules_, finding.rule, &TypoFinding::rule);
    const auto index = static_cast<std::size_t>(known - rules_.begin());
    if (known == rules_.end()) rules_.push_back(finding);
    return index;
  }

  std::string driver() const {
    std::vector<std::string> rules;
    for (const TypoFinding& met : rules_)
      rules.push_back(fmt::format(R"({{"id":{},"shortDescription":{}}})",
                                  diag::json_string(met.rule), text_object(title(met))));
    return fmt::format(R"({{"name":"greffier","version":"{}","rules":{}}})", GREFFIER_VERSION,
                       list(rules));
  }

  std::string artifact(const diag::Span& span) const {
    const diag::Source* source = outcome_.sources.find(span.source);
    if (source == nullptr) return {};
    return fmt::format(R"("artifactLocation":{{"uri":{}}})",
                       diag::json_string(uri_of(source->name)));
  }

  // `,"locations":[…]`, "" when there is no file to name.
  std::string locations(const diag::Span& span, const std::string& logical = {}) const {
    const std::string file = artifact(span);
    const std::string where = region(span);
    if (file.empty()) return {};
    const std::string place = where.empty() ? "" : fmt::format(R"(,"region":{})", where);
    return fmt::format(R"(,"locations":[{{"physicalLocation":{{{}{}}}{}}}])", file, place, logical);
  }

  // The place in an office file, which has no lines.
  std::string logical_locations(const TypoFinding& finding) const {
    if (!finding.place) return {};
    return fmt::format(
        R"(,"logicalLocations":[{{"name":{},"fullyQualifiedName":{}}}])",
        diag::json_string(diag::place_text(*finding.place, language_)),
        diag::json_string(fmt::format("{}/{}", finding.place->part, finding.place->paragraph)));
  }

  std::string fixes(const TypoFinding& finding) const {
    const diag::Span& span = finding.diagnostic.span;
    const std::string file = artifact(span);
    if (!finding.safe || !finding.replacement || file.empty() || span.end.column == 0) return {};
    return fmt::format(
        R"(,"fixes":[{{"artifactChanges":[{{{},"replacements":[{{"deletedRegion":{},)"
        R"("insertedContent":{}}}]}}]}}])",
        file, region(span), text_object(*finding.replacement));
  }

  std::string result(const TypoFinding& finding) {
    const diag::Span& span = finding.diagnostic.span;
    const bool warns = finding.diagnostic.severity() != diag::Severity::note;
    return fmt::format(R"({{"ruleId":{},"ruleIndex":{},"level":"{}","message":{}{}{}}})",
                       diag::json_string(finding.rule), index_of(finding),
                       warns ? "warning" : "note",
                       text_object(diag::text_of(finding.diagnostic, language_)),
                       locations(span, logical_locations(finding)), fixes(finding));
  }

  std::string notification(const diag::Diagnostic& problem) const {
    const bool is_error = problem.severity() == diag::Severity::error;
    return fmt::format(R"({{"level":"{}","message":{},"descriptor":{{"id":{}}}{}}})",
                       is_error ? "error" : "warning",
                       text_object(diag::text_of(problem, language_)),
                       diag::json_string(problem.message->code), locations(problem.span));
  }

  const TypoOutcome& outcome_;
  bool is_french_;
  diag::Language language_;
  std::vector<TypoFinding> rules_;
};

}  // namespace

std::string typo_sarif(const TypoOutcome& outcome, diag::ExitStatus status,
                       diag::Language language) {
  return Log(outcome, language).write(status);
}

}  // namespace greffier::cli
