// Computations on the records of a collection, by the name that kind.yaml gives them
// (`controle: vote`).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "kinds/derived.hpp"
#include "kinds/vote.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Completes a typed record and reports what does not agree in it. The record holds `numero`.
using Check = void (*)(model::Map& record, const diag::Span& place, diag::Sink& sink,
                       const VoteOutcomes& outcomes);

// The computation of that name, or null.
[[nodiscard]] Check find_check(std::string_view name);
// The members that the computation of that name adds to each record, all of them texts.
[[nodiscard]] std::span<const Derived> derived_by(std::string_view name);
// Their names, for messages.
[[nodiscard]] std::string known_checks();

}  // namespace greffier::kinds
