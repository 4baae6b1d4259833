#include "diag/exit_status.hpp"

#include <algorithm>

namespace greffier::diag {

ExitStatus exit_status(const Sink& sink, bool strict) {
  const auto is_environment = [](const Diagnostic& diagnostic) {
    return diagnostic.severity() == Severity::error &&
           diagnostic.message->cause == Cause::environment;
  };
  if (std::ranges::any_of(sink.diagnostics(), is_environment)) return ExitStatus::environment;
  if (sink.has_errors()) return ExitStatus::bad_input;
  if (strict && sink.has(Severity::warning)) return ExitStatus::findings;
  return ExitStatus::done;
}

}  // namespace greffier::diag
