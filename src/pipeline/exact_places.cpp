#include "pipeline/exact_places.hpp"

#include <algorithm>
#include <cstdint>

#include "pipeline/source_alignment.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

// Whether the span begins at the quote before the text or behind it.
Stretches find_text(std::string_view text, std::string_view line, std::size_t begin) {
  for (const std::size_t offset : {begin, begin + 1})
    if (Stretches found = align(text, line, offset, 0); covers(found, 0, text.size())) return found;
  return {};
}

std::size_t source_of(const Stretches& stretches, std::size_t offset) {
  const auto stretch = std::ranges::upper_bound(stretches, offset, {}, &Stretch::end);
  if (stretch == stretches.end()) return stretches.back().source_end;
  return std::min(stretch->source_begin + (offset - stretch->begin), stretch->source_end);
}

}  // namespace

std::size_t ExactPlaces::offset_of(std::string_view line, const diag::Span& span) {
  const bool goes_on = known_.source == span.source && known_.place.line == span.begin.line &&
                       known_.place.column <= span.begin.column && known_.offset <= line.size();
  if (!goes_on) known_ = {span.source, {span.begin.line, 1}, 0};
  known_.offset +=
      text::offset_behind(line.substr(known_.offset), span.begin.column - known_.place.column);
  known_.place.column = span.begin.column;
  return known_.offset;
}

void ExactPlaces::place(std::span<typography::Correction> corrections, std::string_view text,
                        const diag::Span& span) {
  if (corrections.empty() || span.begin.column == 0 || span.end.line != span.begin.line) return;
  const std::string_view line = sources_.line(span.source, span.begin.line);
  const std::size_t begin = offset_of(line, span);
  if (begin >= line.size() || line.substr(begin).starts_with(text)) return;
  const Stretches stretches = find_text(text, line, begin);
  if (stretches.empty()) return;
  for (typography::Correction& correction : corrections)
    for (std::uint32_t* column : {&correction.span.begin.column, &correction.span.end.column}) {
      const std::size_t offset = text::offset_behind(text, *column - span.begin.column);
      const std::size_t length = source_of(stretches, offset) - begin;
      *column =
          span.begin.column + static_cast<std::uint32_t>(text::length(line.substr(begin, length)));
    }
}

}  // namespace greffier::pipeline
