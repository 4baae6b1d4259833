// Bytes made into text that every reader can take.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "diag/sink.hpp"

namespace greffier::ingest {

// Well-formed UTF-8 with lines ended by '\n' and without byte order mark, control characters and
// Unicode noncharacters (which the readers use as their own marks). Vertical tabs, form feeds,
// U+0085, U+2028 and U+2029 become spaces; other control characters are dropped; both are reported
// once per character. Bytes that are not UTF-8 become U+FFFD and raise one error at the first of
// them. `first_line` is the number of the first line in the source.
[[nodiscard]] std::string clean_text(std::string_view bytes, diag::SourceId source,
                                     std::uint32_t first_line, diag::Sink& sink);

// The same for a text that escapes wrote (`"\u0001"`): all is told where it stands, at `place`.
[[nodiscard]] std::string clean_value(std::string text, const diag::Span& place, diag::Sink& sink);

}  // namespace greffier::ingest
