#include "ingest/source_text.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace greffier::ingest {

std::uint32_t count_code_points(std::string_view text) {
  return static_cast<std::uint32_t>(text::length(text));
}

SourceText::SourceText(std::string text, diag::SourceId source, std::vector<Segment> segments)
    : text_(std::move(text)), source_(source), segments_(std::move(segments)) {
  if (segments_.empty()) segments_.emplace_back();
  line_starts_.push_back(0);
  for (std::size_t end = text_.find('\n'); end != std::string::npos;
       end = text_.find('\n', end + 1))
    line_starts_.push_back(end + 1);
  if (line_starts_.size() > 1 && line_starts_.back() == text_.size()) line_starts_.pop_back();
  counted_.column = segments_.front().place.column;
}

SourceText SourceText::of_lines(std::string text, diag::SourceId source, diag::Position first) {
  std::vector<Segment> segments{{0, first}};
  if (first.line != 0) {
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', end + 1)) {
      const diag::Position place{segments.back().place.line + 1, first.column};
      segments.push_back({end + 1, place});
    }
  }
  return {std::move(text), source, std::move(segments)};
}

SourceText SourceText::with_lines(std::string changed) const {
  std::vector<Segment> segments;
  const auto begin_line = [&](std::size_t begin) {
    const diag::Span typed = line_span(segments.size() + 1);
    segments.push_back({begin, typed.begin, typed.end.column});
  };
  begin_line(0);
  for (std::size_t end = changed.find('\n'); end != std::string::npos;
       end = changed.find('\n', end + 1))
    begin_line(end + 1);
  return {std::move(changed), source_, std::move(segments)};
}

std::string_view SourceText::line(std::size_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t begin = line_starts_[number - 1];
  return std::string_view(text_).substr(begin, text_.find('\n', begin) - begin);
}

std::size_t SourceText::offset(std::size_t line, std::size_t byte) const {
  if (line == 0) return 0;
  if (line > line_starts_.size()) return text_.size();
  return std::min(line_starts_[line - 1] + byte, text_.size());
}

std::size_t SourceText::line_of(std::size_t offset) const {
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  return static_cast<std::size_t>(next - line_starts_.begin());
}

std::size_t SourceText::segment_of(std::size_t offset) const {
  const auto holds = [&](std::size_t index) {
    return index < segments_.size() && segments_[index].offset <= offset &&
           (index + 1 == segments_.size() || offset < segments_[index + 1].offset);
  };
  if (holds(counted_.segment)) return counted_.segment;
  if (holds(counted_.segment + 1)) return counted_.segment + 1;
  const auto next = std::ranges::upper_bound(segments_, offset, {}, &Segment::offset);
  return static_cast<std::size_t>(next - segments_.begin()) - 1;
}

diag::Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t index = segment_of(offset);
  const Segment& segment = segments_[index];
  if (segment.place.line == 0) return {};
  const std::string_view text(text_);
  if (index == counted_.segment && offset < counted_.offset &&
      counted_.offset - offset < offset - segment.offset) {  // nearer than the line's start
    counted_.column -= count_code_points(text.substr(offset, counted_.offset - offset));
    counted_.offset = offset;
  }
  if (index != counted_.segment || offset < counted_.offset)
    counted_ = {index, segment.offset, segment.place.column};
  counted_.column += count_code_points(text.substr(counted_.offset, offset - counted_.offset));
  counted_.offset = offset;
  return {segment.place.line, std::min(counted_.column, segment.last)};
}

diag::Span SourceText::span(std::size_t begin, std::size_t end) const {
  const diag::Position from = position(begin);
  return {source_, from, position(std::max(begin, end))};
}

std::size_t SourceText::end_on_line(std::size_t begin, std::size_t end) const {
  const std::size_t first = segment_of(std::min(begin, text_.size()));
  for (std::size_t next = first + 1; next < segments_.size(); ++next) {
    if (segments_[next].offset >= end) break;
    if (segments_[next].place.line != segments_[first].place.line) return segments_[next].offset;
  }
  return end;
}

diag::Span SourceText::line_span(std::size_t number) const {
  const std::size_t begin = offset(number, 0);
  return span(begin, begin + line(number).size());
}

}  // namespace greffier::ingest
