// What is wrong with the use of a filter, before there is any data.
#pragma once

#include <span>

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "templating/expression.hpp"
#include "templating/shapes.hpp"

namespace greffier::templating {

// The shape of what comes out; an input that the filter cannot take, arguments of the wrong kind,
// words that it does not know and members that no item has are raised at `place`.
[[nodiscard]] Shape check_filter(const Filtered& node, const Shape& input,
                                 std::span<const Shape> arguments, diag::Sink& sink,
                                 const diag::Span& place);

}  // namespace greffier::templating
