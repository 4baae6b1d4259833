// Tags that could not be read, and what their absence makes of the others.
#pragma once

#include "diag/sink.hpp"
#include "diag/source_map.hpp"

namespace greffier::office {

// Adds the problems of `structure` (pairing.hpp) to `sink`, which holds what was raised since
// `earlier` while the same part was read. One mistake is told once: an end, or a `sinon`, without
// its opening is left out when an opening before it could not be read (« {% pour a dans l », « {{
// si a }} »), and so is an opening without its end when an end after it could not be.
void add_structure(const diag::Sink& structure, std::size_t earlier, const diag::SourceMap& sources,
                   diag::Sink& sink);

}  // namespace greffier::office
