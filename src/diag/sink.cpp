#include "diag/sink.hpp"

#include <algorithm>

namespace greffier::diag {

bool Sink::has(Severity severity) const {
  return std::ranges::any_of(diagnostics_, [severity](const Diagnostic& diagnostic) {
    return diagnostic.severity() == severity;
  });
}

}  // namespace greffier::diag
