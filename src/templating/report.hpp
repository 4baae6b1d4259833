// Raises the problems of a rendering, each once however often a loop meets it.
#pragma once

#include "diag/sink.hpp"
#include "templating/expression.hpp"
#include "templating/scope.hpp"

namespace greffier::templating {

class Reporter {
 public:
  // `place` is used when `origin` has no place of its own. References must outlive the reporter.
  Reporter(const Scope& scope, diag::Sink& sink, const Expression& origin, const diag::Span& place)
      : scope_(scope), sink_(sink), origin_(origin), place_(place) {}

  template <typename... Arguments>
  void raise(const diag::Message& message, const Arguments&... arguments) const {
    const diag::Span& span = diag::is_known(origin_.span) ? origin_.span : place_;
    diag::Diagnostic problem = diag::make(message, span, arguments...);
    if (scope_.is_news(&origin_, problem)) sink_.add(std::move(problem));
  }
  // Raises the problems of something that was read for `origin`: at their own places, if they have
  // any.
  void pass_on(const diag::Sink& problems) const {
    const diag::Span& span = diag::is_known(origin_.span) ? origin_.span : place_;
    for (diag::Diagnostic problem : problems.diagnostics()) {
      if (!diag::is_known(problem.span)) problem.span = span;
      if (scope_.is_news(&origin_, problem)) sink_.add(std::move(problem));
    }
  }
  [[nodiscard]] Services* services() const { return scope_.services(); }

 private:
  const Scope& scope_;
  diag::Sink& sink_;
  const Expression& origin_;
  const diag::Span& place_;
};

}  // namespace greffier::templating
