// The first line of a container.
#pragma once

#include "diag/sink.hpp"
#include "ingest/markers.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// Reads `::: kind texte libre key=value` or `::: {.kind key=value}`: the kind is folded, free text
// is the attribute `titre`, `.class` and `#name` between braces are `classe` and `ancre`. An
// unknown kind is reported with the nearest known one (model/containers.hpp, and the containers of
// layouts).
[[nodiscard]] model::Container read_container_head(const Marker& fence, diag::Sink& sink);

}  // namespace greffier::ingest
