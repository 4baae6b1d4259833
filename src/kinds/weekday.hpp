// The day of the week that people write before a date.
#pragma once

#include "diag/sink.hpp"
#include "kinds/field.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Raises that `raw` (« lundi 14 mars 2026 ») names another day of the week than that of `date`,
// which was read from it.
void check_weekday(const Field& field, const model::Value& raw, const model::Date& date,
                   diag::Sink& sink);

// The same for each date of the text that has its year: « le mardi 17 mars 2026 ».
void check_written_weekdays(const model::Blocks& body, diag::Sink& sink);

}  // namespace greffier::kinds
