// Lines that are blocks of their own whatever stands around them: container fences, template
// control lines and [[…]] directives. Each is replaced, before the Markdown parser sees it, by a
// one-line processing instruction, which CommonMark (§ 4.6, kind 3) takes as a block even in the
// middle of a paragraph, and comes back as a marker in its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/source_text.hpp"

namespace greffier::ingest {

struct Marker {
  enum class Kind { open, close, control, directive, definition };
  Kind kind = Kind::open;
  std::string text;  // the line from the marker on, shielded, without spaces at its end
  diag::Span span;
  std::size_t colons = 0;  // of a fence
};

// `text` with its marker lines replaced, those of `definitions` (sorted, from 1) among them; lines
// stay lines.
struct MarkedText {
  std::string text;
  std::vector<Marker> markers;
};
[[nodiscard]] MarkedText replace_markers(const SourceText& text,
                                         const std::vector<std::size_t>& definitions);

// A stretch of parsed text: literal, or one of the markers.
struct MarkedPiece {
  std::string_view literal;
  std::size_t offset = 0;  // of the literal
  const Marker* marker = nullptr;
};
// Cuts `literal` at the markers it holds, those inside an HTML comment left aside; a marker alone
// gives one piece.
[[nodiscard]] std::vector<MarkedPiece> split_markers(std::string_view literal,
                                                     const std::vector<Marker>& markers);
// `literal` with its markers as they were typed (still shielded).
[[nodiscard]] std::string restore_markers(std::string_view literal,
                                          const std::vector<Marker>& markers);

// The folded name of a directive `[[name]]`, `\newpage`, `\pagebreak`, "" for any other text.
[[nodiscard]] std::string directive_name(std::string_view text);
[[nodiscard]] bool is_known_directive(std::string_view name);

}  // namespace greffier::ingest
