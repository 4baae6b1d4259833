// Diagnostics as a person reads them in a terminal.
#pragma once

#include <cstddef>
#include <string>

#include "diag/diagnostic.hpp"
#include "diag/source_map.hpp"

namespace greffier::diag {

// `name:line:column: severity CODE: sentence` (`name, place: …` in an office file), then the source
// line cut to `width` columns around the place with a caret line under it, then the hint. Ends with
// a newline. A span without a line shows the name only; kNoSource shows neither.
[[nodiscard]] std::string render_text(const Diagnostic& diagnostic, const SourceMap& sources,
                                      Language language, std::size_t width = 100);

}  // namespace greffier::diag
