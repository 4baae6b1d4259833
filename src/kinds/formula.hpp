// An expression of the template language that kind.yaml holds: the name of a value, or
// `heure_debut ~ " – " ~ heure_fin si heure_fin sinon heure_debut`.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "templating/expression.hpp"

namespace greffier::kinds {

struct Formula {
  templating::ExpressionPtr expression;  // null for nothing
};

// Parses the text of `value`; mistakes are raised at its place.
[[nodiscard]] Formula make_formula(const model::Value& value, diag::Sink& sink);

// True when the formula is a name alone, and that one.
[[nodiscard]] bool is_name(const Formula& formula, std::string_view name);

// What the formula comes to over `data`; nothing for no formula.
[[nodiscard]] model::Value evaluate(const Formula& formula, const model::Map& data,
                                    diag::Sink& sink);

}  // namespace greffier::kinds
