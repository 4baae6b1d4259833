// What each kind of tag does, short of writing: the same for every format.
#pragma once

#include <functional>

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "templating/operand.hpp"
#include "templating/scope.hpp"
#include "templating/tag.hpp"

namespace greffier::templating {

// What a print tag shows. A record that has no text of its own is an error, and nothing.
[[nodiscard]] Operand printed(const Tag& tag, const Scope& scope, diag::Sink& sink,
                              const diag::Span& place = {});

// Whether what a tag governs stays: the condition of choose, otherwise_if and keep, its contrary
// for drop; true for other kinds.
[[nodiscard]] bool holds(const Tag& tag, const Scope& scope, diag::Sink& sink,
                         const diag::Span& place = {});

// Calls `visit` with the scope of each pass of a repeat tag: items of its list that its condition
// keeps, `boucle` counting these only. A single value is a list of one, nothing a list of none.
// What `si défini` does not find is visited once, with `scope` itself.
// Stops when the scope has no steps left, which is an error.
void for_each_pass(const Tag& tag, const Scope& scope, diag::Sink& sink, const diag::Span& place,
                   const std::function<void(const Scope&)>& visit);

}  // namespace greffier::templating
