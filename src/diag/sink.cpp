#include "diag/sink.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace greffier::diag {

void Sink::drop_repeats() {
  using Key = std::tuple<const Message*, std::vector<std::string>, SourceId, Position>;
  std::set<Key> seen;
  std::erase_if(diagnostics_, [&seen](const Diagnostic& diagnostic) {
    return !seen.emplace(diagnostic.message, diagnostic.arguments, diagnostic.span.source,
                         diagnostic.span.begin)
                .second;
  });
}

void Sink::sort_by_place() {
  const auto key = [](const Diagnostic& diagnostic) {
    return std::tuple(!is_known(diagnostic.span), diagnostic.span.source, diagnostic.span.begin);
  };
  std::ranges::stable_sort(diagnostics_, {}, key);
}

bool Sink::has(Severity severity) const {
  return std::ranges::any_of(diagnostics_, [severity](const Diagnostic& diagnostic) {
    return diagnostic.severity() == severity;
  });
}

}  // namespace greffier::diag
