// The day of the week that people write before a date.
#pragma once

#include "diag/sink.hpp"
#include "kinds/field.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Raises that `raw` (« lundi 14 mars 2026 ») names another day of the week than that of `date`,
// which was read from it.
void check_weekday(const Field& field, const model::Value& raw, const model::Date& date,
                   diag::Sink& sink);

}  // namespace greffier::kinds
