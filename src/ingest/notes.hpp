// Notes: a YAML header and a body of Markdown with containers.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "model/document.hpp"

namespace greffier::ingest {

// Reads a set of notes. Total: any bytes give a tree that obeys model/containment.hpp, and
// diagnostics; every word of the notes is in the tree or in a diagnostic. Header keys are folded
// and keep their label (yaml.hpp); a header that lacks its first or last line of dashes is told and
// read all the same.
[[nodiscard]] model::Document read_notes(std::string_view text, diag::SourceId source,
                                         diag::Sink& sink);

// Reads Markdown that stands elsewhere than in a file of notes: a field of the header, a value of a
// data file. `place` is the span of the value (model::Value::span); `text` may have several lines.
// An unknown place gives unknown spans.
[[nodiscard]] model::Blocks read_blocks(std::string_view text, const diag::Span& place,
                                        diag::Sink& sink);
// The same for a text that is one paragraph at most.
[[nodiscard]] model::Inlines read_inlines(std::string_view text, const diag::Span& place,
                                          diag::Sink& sink);

}  // namespace greffier::ingest
