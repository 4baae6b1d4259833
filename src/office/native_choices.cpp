#include "office/native_choices.hpp"

#include <variant>

namespace greffier::office {

namespace {

using templating::Expression;

// Gathers the names that a condition is about; nothing when it asks more than whether they are
// defined, else whether it holds when they are.
std::optional<bool> asks_names(const Expression& condition, std::vector<const Expression*>& names) {
  if (const auto* test = std::get_if<templating::Test>(&condition.node)) {
    if (test->check != templating::Check::defined) return std::nullopt;
    names.push_back(test->operand.get());
    return !test->negated;
  }
  if (const auto* inversion = std::get_if<templating::Inversion>(&condition.node)) {
    const auto inside = asks_names(*inversion->operand, names);
    return inside ? std::optional(!*inside) : std::nullopt;
  }
  const auto* binary = std::get_if<templating::Binary>(&condition.node);
  if (binary == nullptr || binary->operation != templating::Operator::both) return std::nullopt;
  const auto left = asks_names(*binary->left, names);
  const auto right = asks_names(*binary->right, names);
  return left && right && *left && *right ? left : std::nullopt;
}

}  // namespace

std::optional<NativeChoice> native_choice(const Choose& choose) {
  const templating::Tag* first = choose.branches.front().tag.get();
  if (first == nullptr || first->native == nullptr) return std::nullopt;
  NativeChoice result{first->native.get(), {}, 0};
  const auto holds = asks_names(*first->expression, result.names);
  if (!holds) return std::nullopt;
  if (*holds) result.kept = choose.branches.size() - (choose.branches.size() > 1 ? 1 : 0);
  return result;
}

}  // namespace greffier::office
