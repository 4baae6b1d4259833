// Diagnostics as another program reads them.
#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "diag/json_string.hpp"
#include "diag/source_map.hpp"

namespace greffier::diag {

// One object: code, severity, file, place (diag/place.hpp, in an office file: line and column are
// then those of the paragraph's text), line, column, end_line, end_column (each only when known),
// message, hint (only when there is one).
[[nodiscard]] std::string render_json(const Diagnostic& diagnostic, const SourceMap& sources,
                                      Language language);

}  // namespace greffier::diag
