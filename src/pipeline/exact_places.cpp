#include "pipeline/exact_places.hpp"

#include <algorithm>
#include <cstdint>

#include "pipeline/source_alignment.hpp"

namespace greffier::pipeline {

namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The byte behind so many characters.
std::size_t byte_behind(std::string_view text, std::uint32_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters)
    for (++at; at < text.size() && is_continuation(text[at]);) ++at;
  return at;
}

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

void place_exactly(std::span<typography::Correction> corrections, std::string_view text,
                   const diag::Span& span, const diag::SourceMap& sources) {
  if (corrections.empty() || span.begin.column == 0 || span.end.line != span.begin.line) return;
  const std::string_view line = sources.line(span.source, span.begin.line);
  const std::size_t begin = byte_behind(line, span.begin.column - 1);
  if (begin >= line.size()) return;
  const Stretches stretches = find_text(text, line, begin);
  if (stretches.empty()) return;
  for (typography::Correction& correction : corrections)
    for (std::uint32_t* column : {&correction.span.begin.column, &correction.span.end.column}) {
      const std::size_t offset = byte_behind(text, *column - span.begin.column);
      const std::string_view before = line.substr(0, source_of(stretches, offset));
      *column = static_cast<std::uint32_t>(std::ranges::count_if(
                    before, [](char byte) { return !is_continuation(byte); })) +
                1;
    }
}

}  // namespace greffier::pipeline
