// What is wrong with a tag, before there is any data: perform.hpp for shapes.
#pragma once

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "templating/assurances.hpp"
#include "templating/shape_scope.hpp"
#include "templating/tag.hpp"

namespace greffier::templating {

// What a print tag shows. A record that has no text of its own is a mistake.
[[nodiscard]] Shape check_print(const Tag& tag, const ShapeScope& scope, diag::Sink& sink,
                                const diag::Span& place = {});

// The condition of choose, otherwise_if, keep and drop; what it makes sure of in what it governs
// (`if_true`) and in the alternatives (`if_false`).
[[nodiscard]] Assurances check_condition(const Tag& tag, const ShapeScope& scope, diag::Sink& sink,
                                         const diag::Span& place = {});

// The list of a repeat tag, and its condition. What the variable stands for.
[[nodiscard]] Shape check_repeat(const Tag& tag, const ShapeScope& scope, diag::Sink& sink,
                                 const diag::Span& place = {});

}  // namespace greffier::templating
