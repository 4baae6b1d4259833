#include "ingest/clean_text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/core.h>

#include "diag/byte_lanes.hpp"
#include "ingest/messages.hpp"
#include "ingest/source_text.hpp"
#include "text/utf8.hpp"

namespace greffier::ingest {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::array<char32_t, 5> kSpaceLike{0x0B, 0x0C, 0x85, 0x2028, 0x2029};

bool is_space_like(char32_t code) {
  return std::ranges::find(kSpaceLike, code) != kSpaceLike.end();
}

// C0 and C1 controls but tab and line feed, noncharacters (Unicode 15 § 23.7).
bool is_unwanted(char32_t code) {
  if (code < 0x20) return code != '\t' && code != '\n';
  if (code < 0x7F) return false;
  return code <= 0x9F || is_space_like(code) || (code >= 0xFDD0 && code <= 0xFDEF) ||
         (code & 0xFFFEU) == 0xFFFEU;
}

// The bytes that unwanted characters start with and common ones do not, or may not.
auto may_start_unwanted(diag::Lanes bytes) {
  return ((bytes < 0x20) & (bytes != '\t') & (bytes != '\n')) | (bytes == 0x7F) | (bytes == 0xC2) |
         (bytes == 0xE2) | (bytes >= 0xEF);
}

// Most texts hold nothing unwanted: this reads them without copying.
bool has_unwanted(std::string_view text) {
  const auto is_wanted = [](const auto& lanes) { return may_start_unwanted(lanes(0)); };
  for (std::size_t i = 0; (i = diag::find_place(text, i, is_wanted)) < text.size(); ++i)
    if (is_unwanted(text::decode(text, i).value)) return true;
  return false;
}

void report_invalid(std::string_view bytes, std::size_t offset, diag::SourceId source,
                    std::uint32_t first_line, diag::Sink& sink) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = first_line + static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
  const std::size_t line_start = before.rfind('\n') + 1;
  const std::uint32_t column = 1 + count_code_points(before.substr(line_start));
  const diag::Position place{line, column};
  sink.raise(kInvalidUtf8, {source, place, place},
             fmt::format("0x{:02X}", static_cast<unsigned char>(bytes[offset])));
}

std::string with_line_feeds(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool carriage = text[i] == '\r';
    if (carriage && i + 1 < text.size() && text[i + 1] == '\n') continue;
    result += carriage ? '\n' : text[i];
  }
  return result;
}

// Removes unwanted characters and counts them.
class Sweep {
 public:
  explicit Sweep(std::uint32_t first_line) : place_{first_line, 1} {}

  std::string run(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) i += step(text, i, result);
    return result;
  }

  void report(diag::SourceId source, diag::Sink& sink) const {
    for (const auto& [code, found] : found_)
      report(code, found, {source, found.first, found.first}, sink);
  }
  // All of them at `place`.
  void report(const diag::Span& place, diag::Sink& sink) const {
    for (const auto& [code, found] : found_) report(code, found, place, sink);
  }

 private:
  struct Found {
    diag::Position first;
    int count = 0;
  };

  static void report(char32_t code, const Found& found, const diag::Span& place, diag::Sink& sink) {
    sink.raise(is_space_like(code) ? kControlReplaced : kControlDropped, place,
               fmt::format("U+{:04X}", std::uint32_t{code}), found.count);
  }

  std::size_t step(std::string_view text, std::size_t i, std::string& result) {
    const text::CodePoint point = text::decode(text, i);
    if (is_unwanted(point.value)) {
      Found& found = found_.try_emplace(point.value, Found{place_, 0}).first->second;
      ++found.count;
      if (is_space_like(point.value)) result += ' ';
    } else {
      result += text.substr(i, point.length);
    }
    advance(text[i]);
    return point.length;
  }

  void advance(char byte) {
    if (byte == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
      ++place_.column;
    }
  }

  diag::Position place_;
  std::map<char32_t, Found> found_;
};

}  // namespace

std::string clean_text(std::string_view bytes, diag::SourceId source, std::uint32_t first_line,
                       diag::Sink& sink) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string text =
      bytes.find('\r') == std::string_view::npos ? std::string(bytes) : with_line_feeds(bytes);
  if (const auto invalid = text::first_invalid(text)) {
    report_invalid(text, *invalid, source, first_line, sink);
    text = text::repair(text);
  }
  if (!has_unwanted(text)) return text;
  Sweep sweep(first_line);
  std::string result = sweep.run(text);
  sweep.report(source, sink);
  return result;
}

std::string clean_value(std::string text, const diag::Span& place, diag::Sink& sink) {
  if (!has_unwanted(text)) return text;
  text = with_line_feeds(text);
  Sweep sweep(1);
  std::string result = sweep.run(text);
  sweep.report(place, sink);
  return result;
}

}  // namespace greffier::ingest
