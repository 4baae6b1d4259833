#include "kinds/rule.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "kinds/filled_text.hpp"
#include "kinds/messages.hpp"
#include "kinds/worded.hpp"
#include "templating/conversions.hpp"
#include "templating/evaluate.hpp"
#include "templating/perform.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using templating::Expression;
using templating::Scope;

struct SeverityName {
  std::string_view name;
  diag::Severity severity;
};
constexpr std::array kSeverities{SeverityName{"info", diag::Severity::note},
                                 SeverityName{"", diag::Severity::warning},
                                 SeverityName{"avertissement", diag::Severity::warning},
                                 SeverityName{"erreur", diag::Severity::error}};

diag::Severity severity_of(Entry& entry) {
  const std::string name = text::fold_name(entry.text("gravite"));
  const auto found = std::ranges::find(kSeverities, name, &SeverityName::name);
  if (found != kSeverities.end()) return found->severity;
  entry.sink().raise(kUnknownSeverity, entry.span(), name);
  return diag::Severity::warning;
}

// How a hint goes on to its source.
struct SourceWords {
  std::string_view between, source;
};
constexpr SourceWords kFrench{"\u00A0; ", "source\u00A0: "};
constexpr SourceWords kEnglish{"; ", "source: "};

// Where the value of a path stands, or the value that holds it.
diag::Span place_of(const Expression& path, const Scope& scope) {
  diag::Sink unheard;
  const auto value = templating::find(path, scope, unheard);
  if (value && diag::is_known((*value)->span)) return (*value)->span;
  if (const auto* member = std::get_if<templating::MemberOf>(&path.node))
    return place_of(*member->of, scope);
  if (const auto* item = std::get_if<templating::ItemOf>(&path.node))
    return place_of(*item->of, scope);
  return {};
}

class Checker {
 public:
  Checker(const Rule& rule, const diag::Span& header, diag::Sink& sink)
      : rule_(rule), header_(header), sink_(sink) {}

  void check(const Scope& scope) {
    if (rule_.condition.expression == nullptr) return;
    if (!rule_.items) return check_one(scope);
    diag::Sink unheard;
    templating::for_each_pass(*rule_.items, scope, unheard, {},
                              [this](const Scope& pass) { check_one(pass); });
  }

 private:
  void check_one(const Scope& scope) {
    diag::Sink problems;
    const auto found = templating::resolve(*rule_.condition.expression, scope, problems);
    if (!problems.has_errors() && templating::truth(*found)) raise(scope);
  }

  void raise(const Scope& scope) {
    const diag::Span own =
        rule_.place.expression == nullptr ? diag::Span() : place_of(*rule_.place.expression, scope);
    const auto filled = [&scope](const std::string& text) { return filled_text(text, scope); };
    sink_.add(
        worded(rule_.code, rule_.severity, diag::is_known(own) ? own : header_,
               {filled(rule_.message.fr), filled(rule_.message.en)},
               {hint(filled(rule_.hint.fr), kFrench), hint(filled(rule_.hint.en), kEnglish)}));
  }

  std::string hint(std::string text, const SourceWords& say) const {
    if (rule_.source.empty()) return text;
    return fmt::format("{}{}{}{}", text, text.empty() ? "" : say.between, say.source, rule_.source);
  }

  const Rule& rule_;
  const diag::Span& header_;
  diag::Sink& sink_;
};

}  // namespace

Rule read_rule(Entry& entry) {
  Rule rule;
  rule.code = entry.required_text("code");
  rule.severity = severity_of(entry);
  rule.condition = entry.formula("si");
  rule.items = entry.repetition("pour");
  rule.place = entry.formula("lieu");
  rule.message = entry.wording("message");
  rule.hint = entry.wording("conseil");
  rule.source = entry.text("source");
  if (rule.condition.expression == nullptr) entry.sink().raise(kMissingKindKey, entry.span(), "si");
  entry.finish();
  return rule;
}

void check_rules(const std::vector<Rule>& rules, const model::Map& data, const diag::Span& header,
                 diag::Sink& sink) {
  if (rules.empty()) return;
  const Scope scope(data);
  for (const Rule& rule : rules) Checker(rule, header, sink).check(scope);
}

}  // namespace greffier::kinds
