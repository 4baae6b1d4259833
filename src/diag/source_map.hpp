// The texts that diagnostics point into, kept so that a line can be shown with a caret.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "diag/place.hpp"
#include "diag/span.hpp"

namespace greffier::diag {

// One text with the name that the user knows it by (a path as typed, "--set").
struct Source {
  std::string name;
  std::string text;
  // Set for a paragraph of an office file: it has no line numbers, but a place that people find.
  std::optional<Place> place = {};
  std::uint32_t first_line = 1;  // of `text`, which may be a part of a file
  Span included_by = {};         // what asks for the file where another one includes it
};

// Owns the sources of a run. References stay valid as long as the map lives.
class SourceMap {
 public:
  SourceMap() = default;
  // Also shows the sources of `shared`, which other maps show too.
  explicit SourceMap(std::shared_ptr<const SourceMap> shared) : shared_(std::move(shared)) {}
  // A map to be shared: safe for threads, its identifiers are those of no other map.
  [[nodiscard]] static std::shared_ptr<SourceMap> make_shared();

  // Takes a copy of `text`; the identifier is never kNoSource.
  SourceId add(std::string name, std::string text, std::optional<Place> place = {},
               const Span& included_by = {});
  SourceId add(Source source);
  // A part of a file, from the line `first_line` on.
  SourceId add_part(std::string name, std::string text, std::uint32_t first_line);
  // Null for kNoSource or an unknown identifier.
  [[nodiscard]] const Source* find(SourceId id) const;
  // The line of the file, numbered from 1, without its end; empty when there is none. Fast when
  // called with growing numbers.
  [[nodiscard]] std::string_view line(SourceId id, std::uint32_t number) const;

 private:
  std::deque<Source> sources_;
  std::unique_ptr<std::mutex> guard_;  // of a map to be shared
  std::shared_ptr<const SourceMap> shared_;
  // The last line asked for, so that a long text is not read again from its start.
  struct Line {
    SourceId source = kNoSource;
    std::uint32_t line = 1;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  mutable Line last_;
};

}  // namespace greffier::diag
