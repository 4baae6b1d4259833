// The order in which a person meets the mistakes of a run.
#pragma once

#include "diag/sink.hpp"
#include "diag/source_map.hpp"

namespace greffier::diag {

// As Sink::sort_by_place(), but paragraphs of an office file by their number, the body before the
// other parts; and the diagnostics of an included file where it is asked for: behind what is told
// of the inclusion itself, before what stands further on in the file that includes it.
void sort_as_read(Sink& sink, const SourceMap& sources);

}  // namespace greffier::diag
