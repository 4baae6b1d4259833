// What a document says of itself, from its data.
#pragma once

#include "diag/sink.hpp"
#include "kinds/kind.hpp"
#include "model/metadata.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Works out the formulas that the kind declares over the data of apply(). Dates in custom fields
// are written as 2026-01-23, for the programs that read them.
[[nodiscard]] model::Metadata describe(const Kind& kind, const model::Map& data, diag::Sink& sink);

}  // namespace greffier::kinds
