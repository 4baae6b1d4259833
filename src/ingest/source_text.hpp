// A text being read, and where each of its parts stands in what the user typed. Readers work on a
// changed copy (header cut off, tags shielded, lines joined): this class leads back to the source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/span.hpp"

namespace greffier::ingest {

class SourceText {
 public:
  // From `offset` on, the text follows the source from `place` on, one code point for one, and no
  // further than its column `last`.
  struct Segment {
    std::size_t offset = 0;
    diag::Position place;
    std::uint32_t last = UINT32_MAX;
  };

  // `segments` are in the order of their offsets and the first one has offset 0. Text that belongs
  // to no source has one segment with an unknown place.
  SourceText(std::string text, diag::SourceId source, std::vector<Segment> segments);
  // Every line of `text` is a line of the source: the first at `first`, the next ones under it, at
  // the same column.
  [[nodiscard]] static SourceText of_lines(std::string text, diag::SourceId source,
                                           diag::Position first);

  // `changed` has the lines of this text, changed but for their number and for the number of code
  // points that matter: each stands where the line of this text stands, and ends where it ends.
  [[nodiscard]] SourceText with_lines(std::string changed) const;

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] diag::SourceId source() const { return source_; }
  // Number of lines; an empty text has one.
  [[nodiscard]] std::size_t line_count() const { return line_starts_.size(); }
  // The line numbered from 1, without its end; empty when there is none.
  [[nodiscard]] std::string_view line(std::size_t number) const;
  // The offset of a byte (from 0) of a line (from 1), kept inside the text.
  [[nodiscard]] std::size_t offset(std::size_t line, std::size_t byte) const;
  // The line, from 1, that holds an offset.
  [[nodiscard]] std::size_t line_of(std::size_t offset) const;
  // The place of an offset. Fast when called with growing offsets.
  [[nodiscard]] diag::Position position(std::size_t offset) const;
  [[nodiscard]] diag::Span span(std::size_t begin, std::size_t end) const;
  // Where, between `begin` and `end`, the source goes on on another line; `end` when it does not.
  [[nodiscard]] std::size_t end_on_line(std::size_t begin, std::size_t end) const;
  // The whole line numbered from 1.
  [[nodiscard]] diag::Span line_span(std::size_t number) const;

 private:
  // Index of the segment that holds an offset.
  [[nodiscard]] std::size_t segment_of(std::size_t offset) const;

  std::string text_;
  diag::SourceId source_;
  std::vector<Segment> segments_;
  std::vector<std::size_t> line_starts_;
  // The last answer, so that a long line is not counted again from its start.
  struct Counted {
    std::size_t segment = 0;
    std::size_t offset = 0;
    std::uint32_t column = 0;
  };
  mutable Counted counted_;
};

// Number of code points of well-formed or broken UTF-8: bytes that are no continuation byte.
[[nodiscard]] std::uint32_t count_code_points(std::string_view text);

}  // namespace greffier::ingest
