// Calculations: on numbers, and on dates with days.
#pragma once

#include "model/value.hpp"
#include "templating/expression.hpp"
#include "templating/report.hpp"

namespace greffier::templating {

// The result of add, subtract, multiply or divide. Whole numbers stay whole as long as they can;
// decimals carry no noise of binary arithmetic. A date plus or minus days is a date, a date minus a
// date a number of days. With an empty operand, nothing; with anything else that is no number,
// nothing and an error.
[[nodiscard]] model::Value calculate(Operator operation, const model::Value& left,
                                     const model::Value& right, const Reporter& reporter);

[[nodiscard]] model::Value negated(const model::Value& value, const Reporter& reporter);

}  // namespace greffier::templating
