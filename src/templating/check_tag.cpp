#include "templating/check_tag.hpp"

#include <utility>

#include "templating/check_expression.hpp"
#include "templating/messages.hpp"
#include "templating/wording.hpp"

namespace greffier::templating {

namespace {

const diag::Span& place_of(const Expression& expression, const diag::Span& place) {
  return diag::is_known(expression.span) ? expression.span : place;
}

bool is_nothing(const Expression& expression) {
  const auto* literal = std::get_if<Literal>(&expression.node);
  return literal != nullptr && literal->value.is_empty();
}

}  // namespace

Shape check_print(const Tag& tag, const ShapeScope& scope, diag::Sink& sink,
                  const diag::Span& place) {
  Shape shape = check_expression(*tag.expression, scope, sink, place);
  if (!may_be_printed(shape))
    sink.raise(kNotPrintable, place_of(*tag.expression, place), words_of(*tag.expression),
               listed(keys_of(*record_in(shape))));
  return shape;
}

Assurances check_condition(const Tag& tag, const ShapeScope& scope, diag::Sink& sink,
                           const diag::Span& place) {
  (void)check_expression(*tag.expression, scope, sink, place);
  Assurances sure = assurances_of(*tag.expression);
  if (tag.kind == Tag::Kind::drop) std::swap(sure.if_true, sure.if_false);
  return sure;
}

Shape check_repeat(const Tag& tag, const ShapeScope& scope, diag::Sink& sink,
                   const diag::Span& place) {
  const Shape list = check_expression(*tag.expression, scope, sink, place);
  const bool is_single = !list.is_nothing() && !list.may_be(Shape::list);
  if (is_single)
    sink.raise(kLoopOverOne, place_of(*tag.expression, place), words_of(*tag.expression));
  // One mistake is told once: what was to be a list may hold anything.
  const bool is_mistaken =
      is_nothing(*tag.expression) || (is_single && !list.may_be(Shape::record));
  Shape item = is_mistaken ? Shape::any() : item_shape(list);
  if (tag.filter != nullptr)
    (void)check_expression(*tag.filter, ShapeScope(scope, tag.variable, item, false, tag.members()),
                           sink, place);
  return item;
}

}  // namespace greffier::templating
