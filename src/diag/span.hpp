// Where something stands in a source text that a person can open.
#pragma once

#include <compare>
#include <cstdint>

namespace greffier::diag {

// Index of a source in a SourceMap. `kNoSource` is "nowhere in particular".
using SourceId = std::uint32_t;
inline constexpr SourceId kNoSource = 0;

// A place in a source: line and column, both from 1; the column counts code points, not bytes.
// Zero means unknown (a place known by its line only has column 0).
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend auto operator<=>(const Position&, const Position&) = default;
};

// A half-open stretch of one source. `end` equal to `begin` marks a point.
struct Span {
  SourceId source = kNoSource;
  Position begin;
  Position end;

  friend bool operator==(const Span&, const Span&) = default;
};

// True when the span names at least a line.
[[nodiscard]] constexpr bool is_known(const Span& span) {
  return span.begin.line != 0;
}

}  // namespace greffier::diag
