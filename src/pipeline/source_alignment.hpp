// The way back from a text of the tree to the bytes of the file that it was read from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/span.hpp"

namespace greffier::pipeline {

// Lines of the bytes of a file, counted as the readers count them: « \n », « \r\n » and « \r » end
// a line, and a byte order mark is no column. Keeps a view of the bytes.
class SourceLines {
 public:
  SourceLines(std::string_view bytes, diag::SourceId source);

  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  // The offset of a place, or nothing when there is no such place. Fast when called with growing
  // places.
  [[nodiscard]] std::optional<std::size_t> offset(const diag::Position& place) const;
  // The offset of the end of a line (numbered from 1), its line end left out.
  [[nodiscard]] std::size_t line_end(std::size_t line) const;
  // The place of [begin, end). Fast when called with growing offsets.
  [[nodiscard]] diag::Span span(std::size_t begin, std::size_t end) const;

 private:
  [[nodiscard]] diag::Position position(std::size_t offset) const;

  std::string_view bytes_;
  diag::SourceId source_;
  std::vector<std::size_t> starts_;
  // The last answer, so that a long line is not counted again from its start.
  struct Counted {
    std::size_t offset = 0;
    std::uint32_t column = 1;
  };
  mutable Counted counted_;
};

// A stretch of a text and what it was written as. Of the same length, byte for byte, unless the
// stretch is a sign behind a backslash, an entity, a doubled quote, or a line end read as a space.
struct Stretch {
  std::size_t begin = 0;  // in the text
  std::size_t end = 0;
  std::size_t source_begin = 0;
  std::size_t source_end = 0;
};
using Stretches = std::vector<Stretch>;

// Reads `text` and the bytes at `offset` side by side, as far as they agree. Offsets of the text
// are moved by `shift`: the place of `text` in its paragraph.
[[nodiscard]] Stretches align(std::string_view text, std::string_view bytes, std::size_t offset,
                              std::size_t shift);

// True when the stretches cover the whole of a text of `size` bytes that begins at `shift`.
[[nodiscard]] bool covers(const Stretches& stretches, std::size_t shift, std::size_t size);

// A change to the bytes of a file.
struct Replacement {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
};

// What replaces [begin, end) of a text in its file: one replacement for each part that stands
// together there, of which the first takes `text`. Nothing when a byte of it has no known place.
// An insertion between two stretches goes to the one that `prefers_right` says.
[[nodiscard]] std::vector<Replacement> placed(const Stretches& stretches, std::size_t begin,
                                              std::size_t end, std::string_view text,
                                              bool prefers_right);

}  // namespace greffier::pipeline
