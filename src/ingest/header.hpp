// Where the header of notes ends and their body begins.
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/sink.hpp"

namespace greffier::ingest {

// The two parts of clean notes, with the line (from 1) on which each starts.
struct NotesParts {
  std::string_view header;
  std::uint32_t header_line = 1;
  std::string_view body;
  std::uint32_t body_line = 1;
};

// Cuts the notes at their lines of dashes. A header that is not closed ends before the first line
// that can be no YAML, and one that is not opened is recognised by its fields and its closing line;
// both are reported.
[[nodiscard]] NotesParts split_notes(std::string_view text, diag::SourceId source,
                                     diag::Sink& sink);

}  // namespace greffier::ingest
