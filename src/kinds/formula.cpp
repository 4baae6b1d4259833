#include "kinds/formula.hpp"

#include "templating/evaluate.hpp"
#include "templating/print.hpp"
#include "templating/scope.hpp"

namespace greffier::kinds {

Formula make_formula(const model::Value& value, diag::Sink& sink) {
  return {templating::parse_expression(templating::to_text(value), value.span, sink)};
}

bool is_name(const Formula& formula, std::string_view name) {
  if (formula.expression == nullptr) return false;
  const auto* only = std::get_if<templating::Name>(&formula.expression->node);
  return only != nullptr && only->name == name;
}

model::Value evaluate(const Formula& formula, const model::Map& data, diag::Sink& sink) {
  if (formula.expression == nullptr) return {};
  return templating::evaluate(*formula.expression, templating::Scope(data), sink);
}

}  // namespace greffier::kinds
