// Diagnostics as another program reads them.
#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "diag/source_map.hpp"

namespace greffier::diag {

// `text` as a JSON string with its quotes (RFC 8259 § 7); bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_string(std::string_view text);

// One object: code, severity, file, place (diag/place.hpp, in an office file: line and column are
// then those of the paragraph's text), line, column, end_line, end_column (each only when known),
// message, hint (only when there is one).
[[nodiscard]] std::string render_json(const Diagnostic& diagnostic, const SourceMap& sources,
                                      Language language);

}  // namespace greffier::diag
