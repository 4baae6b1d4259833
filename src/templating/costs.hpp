// What the work of a rendering costs in steps, so that the limit of steps (diag::Limit::steps)
// bounds its time and its memory: one for each expression that is evaluated and for each pass of a
// loop, and more for what grows with the data. docs/limites.md tells users the same.
#pragma once

#include <cstdint>

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "model/value.hpp"
#include "templating/filter.hpp"
#include "templating/scope.hpp"

namespace greffier::templating {

inline constexpr std::uint64_t kBytesOfStep = 64;  // that are written for one step
inline constexpr std::uint64_t kBytesOfText = 8;   // that are read or made for one step

// Of reading or copying a value once: its items, or the length of its text.
[[nodiscard]] std::uint64_t steps_of(const model::Value& value);

// Spends what calling a filter costs, its result aside. A text among the arguments may come to
// stand behind each item of the input. False when no steps are left.
[[nodiscard]] bool spend_call(const Scope& scope, const Filter& filter, const model::Value& input,
                              const model::Values& arguments);
// Spends what a value costs that was made. False when its text is longer than a part may be
// (diag::Limit::part): the rendering stops.
[[nodiscard]] bool spend_value(const Scope& scope, const model::Value& made);

// Raises, once in a rendering, that it was stopped, and why.
void report_stop(const Scope& scope, diag::Sink& sink, const diag::Span& place);

// Counts bytes that a pass of a loop has written, of which `held` are in memory. Spends what is
// more than whole steps later: `bytes` is what is left. Stops the rendering when it holds more than
// a part may have (diag::Limit::part).
void spend_bytes(const Scope& scope, std::uint64_t& bytes, std::uint64_t held);

}  // namespace greffier::templating
