// Inline Markdown that does not come from a paragraph of its own: HTML blocks, cells that a table
// has no column for, captions in attributes, rich fields of the header.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/reading.hpp"
#include "ingest/tokens.hpp"

namespace greffier::ingest {

// Reads `text` as the inside of one paragraph. `segments` say where it stands (source_text.hpp);
// line ends count as spaces. Footnotes and link references cannot be called from a fragment.
[[nodiscard]] Tokens read_fragment(std::string_view text, diag::SourceId source,
                                   std::vector<SourceText::Segment> segments,
                                   const std::vector<Marker>& markers, diag::Sink& sink);

// The same for text that stands in one piece at `place`.
[[nodiscard]] Tokens read_fragment(std::string_view text, const diag::Span& place,
                                   diag::Sink& sink);

}  // namespace greffier::ingest
