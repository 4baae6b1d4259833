#include "templating/costs.hpp"

#include "diag/limits.hpp"
#include "templating/expression.hpp"
#include "templating/messages.hpp"
#include "templating/report.hpp"

namespace greffier::templating {

namespace {

struct Weigh {
  std::uint64_t operator()(const std::string& text) const { return text.size() / kBytesOfText; }
  std::uint64_t operator()(const model::Values& values) const { return values.size(); }
  std::uint64_t operator()(const model::Map& map) const { return map.members().size(); }
  std::uint64_t operator()(const model::Inlines& inlines) const { return inlines.size(); }
  std::uint64_t operator()(const model::Blocks& blocks) const { return blocks.size(); }
  template <typename Plain>
  std::uint64_t operator()(const Plain& /*plain*/) const {
    return 0;
  }
};

}  // namespace

std::uint64_t steps_of(const model::Value& value) {
  return std::visit(Weigh(), value.data);
}

bool spend_call(const Scope& scope, const Filter& filter, const model::Value& input,
                const model::Values& arguments) {
  const auto* const items = input.get_if<model::Values>();
  std::uint64_t text = 0;
  for (const model::Value& argument : arguments)
    if (const auto* said = argument.get_if<std::string>()) text += said->size();
  const std::uint64_t repeated = items == nullptr ? 0 : items->size() * text;
  if (repeated > diag::limit(diag::Limit::part)) scope.stop(kTooMuchText);
  return scope.spend(filter.traits.steps + steps_of(input) + repeated / kBytesOfText);
}

bool spend_value(const Scope& scope, const model::Value& made) {
  const auto* const text = made.get_if<std::string>();
  if (text != nullptr && text->size() > diag::limit(diag::Limit::part)) {
    scope.stop(kTooMuchText);
    return false;
  }
  scope.spend(steps_of(made));
  return true;
}

void report_stop(const Scope& scope, diag::Sink& sink, const diag::Span& place) {
  static const Expression kNowhere{};
  const diag::Message* const reason = scope.stopped();
  Reporter(scope, sink, kNowhere, place).raise(reason == nullptr ? kTooManySteps : *reason);
}

void spend_bytes(const Scope& scope, std::uint64_t& bytes, std::uint64_t held) {
  if (held > diag::limit(diag::Limit::part)) return scope.stop(kTooMuchText);
  if (bytes < kBytesOfStep) return;
  scope.spend(bytes / kBytesOfStep);
  bytes %= kBytesOfStep;
}

}  // namespace greffier::templating
