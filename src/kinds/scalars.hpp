// Single values read as dates, hours, numbers, yes or no…
#pragma once

#include <optional>

#include "diag/sink.hpp"
#include "kinds/field.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// `raw` as the field's shape says (its list aside), or nothing when it cannot be read so. A rich
// text is read as its text; persons and records are no scalars: see members.hpp.
[[nodiscard]] std::optional<model::Value> read_scalar(const Field& field, const model::Value& raw);

// Says why read_scalar gave nothing, and what to write instead.
void complain(const Field& field, const model::Value& raw, diag::Sink& sink);

}  // namespace greffier::kinds
