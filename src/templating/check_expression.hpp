// What is wrong with an expression, before there is any data: evaluate.hpp for shapes.
//
// Rules, beside those of evaluate.hpp:
//  - Everything is looked at: both sides of `et` and `ou`, both values of `si … sinon`.
//  - Something is a mistake when no alternative of the shapes makes sense of it. So a text may be
//    a date, unless the data show that it is none; and what may be empty may be empty.
//  - A name that a condition makes sure of (assurances.hpp) exists where that condition holds.
//  - A member that only some records of a list have is a warning, unless it is guarded.
//  - How many items a list has is not known: `[3]` is no mistake.
#pragma once

#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "templating/expression.hpp"
#include "templating/shape_scope.hpp"
#include "templating/shapes.hpp"

namespace greffier::templating {

// The shape of what the expression comes to; its mistakes are raised. `place` is where they are
// shown when the expression was parsed without a place of its own.
[[nodiscard]] Shape check_expression(const Expression& expression, const ShapeScope& scope,
                                     diag::Sink& sink, const diag::Span& place = {});

// The shape of a path; nothing, and no mistake, when a name of it is not defined.
[[nodiscard]] std::optional<Shape> find_shape(const Expression& path, const ShapeScope& scope);

// What someone who wrote a path that is not defined probably meant (« seance.lieu »); nothing when
// no name is near, or the path is defined.
[[nodiscard]] std::optional<std::string> nearest_path(const Expression& path,
                                                      const ShapeScope& scope);

}  // namespace greffier::templating
