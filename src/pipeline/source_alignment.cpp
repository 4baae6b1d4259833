#include "pipeline/source_alignment.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnds = "\r\n";
constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kLineHead = " \t>";  // indent, and the signs of a block quote
constexpr std::string_view kEntityLetters =
    "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::size_t kLongestEntity = 34;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t line_end_length(std::string_view bytes) {
  if (bytes.empty() || kLineEnds.find(bytes.front()) == std::string_view::npos) return 0;
  return bytes.starts_with("\r\n") ? 2 : 1;
}

// Blanks, a line end and the head of the next line; 0 when something else stands there.
std::size_t fold_length(std::string_view bytes) {
  const std::size_t blanks = std::min(bytes.find_first_not_of(kBlanks), bytes.size());
  const std::size_t line_end = line_end_length(bytes.substr(blanks));
  if (line_end == 0) return 0;
  const std::size_t head = bytes.find_first_not_of(kLineHead, blanks + line_end);
  return std::min(head, bytes.size());
}

// The length of « &amp; » at the start, or 0.
std::size_t entity_length(std::string_view bytes) {
  if (!bytes.starts_with('&')) return 0;
  const std::size_t end = bytes.substr(0, kLongestEntity).find_first_not_of(kEntityLetters, 1);
  return end == std::string_view::npos || end < 2 || bytes[end] != ';' ? 0 : end + 1;
}

// A quote of YAML or CSV, written twice for one.
bool is_doubled(std::string_view bytes, char sign) {
  return (sign == '\'' || sign == '"') && bytes.size() > 1 && bytes[0] == sign && bytes[1] == sign;
}

class Alignment {
 public:
  Alignment(std::string_view text, std::string_view bytes, std::size_t offset, std::size_t shift)
      : text_(text), bytes_(bytes), at_(offset), shift_(shift) {}

  Stretches run() {
    while (done_ < text_.size() && step()) {
    }
    return std::move(stretches_);
  }

 private:
  std::string_view rest() const { return text_.substr(done_); }

  bool step() {
    if (at_ >= bytes_.size()) return false;
    const std::string_view source = bytes_.substr(at_);
    const char sign = rest().front();
    if (const std::size_t fold = fold_length(source); fold > 0 && (sign == ' ' || sign == '\n'))
      return take(1, fold, false);
    if (source[0] == '\\' && sign != '\\' && source.size() > 1 && source[1] == sign)
      return take(1, 2, false);
    if (source.starts_with("\\\\") && !rest().starts_with("\\\\")) return take(1, 2, false);
    if (is_doubled(source, sign) && !is_doubled(rest(), sign)) return take(1, 2, false);
    if (const std::size_t entity = entity_length(source);
        entity > 0 && !rest().starts_with(source.substr(0, entity)))
      return take(text::decode(text_, done_).length, entity, false);
    return sign == source[0] && take(1, 1, true);
  }

  // Always true: the reading goes on.
  bool take(std::size_t length, std::size_t source_length, bool verbatim) {
    const std::size_t begin = shift_ + done_;
    if (verbatim && was_verbatim_) {
      stretches_.back().end += length;
      stretches_.back().source_end += source_length;
    } else {
      stretches_.push_back({begin, begin + length, at_, at_ + source_length});
    }
    was_verbatim_ = verbatim;
    done_ += length;
    at_ += source_length;
    return true;
  }

  std::string_view text_;
  std::string_view bytes_;
  std::size_t at_;
  std::size_t shift_;
  std::size_t done_ = 0;
  bool was_verbatim_ = false;
  Stretches stretches_;
};

bool is_verbatim(const Stretch& stretch) {
  return stretch.end - stretch.begin == stretch.source_end - stretch.source_begin;
}

// The bytes of [begin, end), which share a byte with the stretch.
Replacement part_of(const Stretch& stretch, std::size_t begin, std::size_t end) {
  if (!is_verbatim(stretch)) return {stretch.source_begin, stretch.source_end, {}};
  const std::size_t from = std::max(begin, stretch.begin) - stretch.begin;
  const std::size_t to = std::min(end, stretch.end) - stretch.begin;
  return {stretch.source_begin + from, stretch.source_begin + to, {}};
}

std::vector<Replacement> inserted(const Stretches& stretches, std::size_t at, std::string_view text,
                                  bool prefers_right) {
  const Stretch* left = nullptr;
  const Stretch* right = nullptr;
  const auto first = std::ranges::lower_bound(stretches, at, {}, &Stretch::end);
  for (auto stretch = first; stretch != stretches.end() && stretch->begin <= at; ++stretch) {
    if (stretch->begin < at && at < stretch->end) {
      if (!is_verbatim(*stretch)) return {};
      const std::size_t offset = stretch->source_begin + (at - stretch->begin);
      return {{offset, offset, text}};
    }
    (stretch->end == at ? left : right) = &*stretch;
  }
  if (left == nullptr && right == nullptr) return {};
  const bool goes_right = left == nullptr || (right != nullptr && prefers_right);
  const std::size_t offset = goes_right ? right->source_begin : left->source_end;
  return {{offset, offset, text}};
}

}  // namespace

SourceLines::SourceLines(std::string_view bytes, diag::SourceId source)
    : bytes_(bytes), source_(source) {
  starts_.push_back(bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  for (std::size_t at = 0; at < bytes.size();)
    if (bytes[at] == '\n' || bytes[at] == '\r')  // kLineEnds, without a call for each byte
      starts_.push_back(at += line_end_length(bytes.substr(at)));
    else
      ++at;
  counted_.offset = starts_.front();
}

std::size_t SourceLines::line_end(std::size_t line) const {
  if (line >= starts_.size()) return bytes_.size();
  std::size_t end = starts_[line];
  while (end > starts_[line - 1] && kLineEnds.find(bytes_[end - 1]) != std::string_view::npos)
    --end;
  return end;
}

std::optional<std::size_t> SourceLines::offset(const diag::Position& place) const {
  if (place.line == 0 || place.column == 0 || place.line > starts_.size()) return {};
  const std::size_t start = starts_[place.line - 1];
  const std::size_t end = line_end(place.line);
  const bool is_near =
      counted_.offset >= start && counted_.offset <= end && counted_.column <= place.column;
  auto [offset, column] = is_near ? counted_ : Counted{start, 1};
  for (; column < place.column; ++column) {
    if (offset >= end) return {};
    do ++offset;
    while (offset < end && is_continuation(bytes_[offset]));
  }
  counted_ = {offset, column};
  return offset;
}

diag::Position SourceLines::position(std::size_t offset) const {
  const auto next = std::ranges::upper_bound(starts_, offset);
  const auto line = static_cast<std::size_t>(next - starts_.begin());
  const std::size_t start = starts_[std::max<std::size_t>(line, 1) - 1];
  if (counted_.offset < start || counted_.offset > offset) counted_ = {start, 1};
  for (; counted_.offset < offset; ++counted_.offset)
    if (!is_continuation(bytes_[counted_.offset])) ++counted_.column;
  return {static_cast<std::uint32_t>(line), counted_.column};
}

diag::Span SourceLines::span(std::size_t begin, std::size_t end) const {
  const diag::Position first = position(begin);
  const Counted kept = counted_;
  const diag::Position last = position(end);
  counted_ = kept;
  return {source_, first, last};
}

Stretches align(std::string_view text, std::string_view bytes, std::size_t offset,
                std::size_t shift) {
  return Alignment(text, bytes, offset, shift).run();
}

bool covers(const Stretches& stretches, std::size_t shift, std::size_t size) {
  return size == 0 || (!stretches.empty() && stretches.back().end == shift + size);
}

std::vector<Replacement> placed(const Stretches& stretches, std::size_t begin, std::size_t end,
                                std::string_view text, bool prefers_right) {
  if (begin == end) return inserted(stretches, begin, text, prefers_right);
  std::vector<Replacement> parts;
  std::size_t reached = begin;
  auto stretch = std::ranges::upper_bound(stretches, begin, {}, &Stretch::end);
  for (; stretch != stretches.end() && reached < end; ++stretch) {
    if (stretch->begin > reached) return {};
    const Replacement part = part_of(*stretch, begin, end);
    if (!parts.empty() && parts.back().end == part.begin)
      parts.back().end = part.end;
    else
      parts.push_back(part);
    reached = std::min(end, stretch->end);
  }
  if (reached < end) return {};
  parts.front().text = text;
  return parts;
}

}  // namespace greffier::pipeline
