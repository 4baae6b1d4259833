// Data as JSON.
#pragma once

#include <string>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::embedding {

// `value` as one JSON text without a space in it, which ingest::read_json reads as the same value.
// Names are written as their author wrote them. A date, a time or rich text is an error: JSON has
// no type for it.
[[nodiscard]] std::string json_text(const model::Value& value, diag::Sink& sink);

}  // namespace greffier::embedding
