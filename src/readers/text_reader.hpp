// Plain text and Markdown of any dialect, line by line.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::readers {

// Reads text of any encoding (text/decode.hpp). A line is a piece of its own: what its neighbours
// make of it (a list, a title, a table of tabs) is found later. What Markdown marks beyond doubt is
// read as it says: ATX and setext headings, tables of pipes, fences, containers, quotations, HTML
// blocks, footnotes, emphasis, links. A YAML header becomes the header. Total; every word of the
// text is in the material or in a diagnostic.
[[nodiscard]] material::Material read_text(std::string_view bytes, diag::SourceId source,
                                           material::Changes& changes, diag::Sink& sink);

}  // namespace greffier::readers
