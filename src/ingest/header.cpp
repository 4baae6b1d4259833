#include "ingest/header.hpp"

#include <algorithm>
#include <string>

#include "ingest/ascii.hpp"
#include "ingest/messages.hpp"
#include "ingest/source_text.hpp"
#include "ingest/yaml_lines.hpp"

namespace greffier::ingest {

namespace {

bool is_dashes(std::string_view line) {
  return trimmed_right(line) == "---";
}
bool is_end(std::string_view line) {
  return is_dashes(line) || trimmed_right(line) == "...";
}

constexpr std::size_t kLongestKey = 60;  // bytes
constexpr auto kMostWords = 6;

// True for `key: value` with a key that is no sentence.
bool is_plausible_field(std::string_view line) {
  const YamlLine shape = yaml_line(line);
  std::size_t colon = 0;
  if (!shape.is_field()) return lacks_space_after_colon(line, colon);
  const std::string_view key = line.substr(shape.body, shape.colon - shape.body);
  return key.size() <= kLongestKey && std::ranges::count(trimmed_wide(key), ' ') < kMostWords;
}

// True for a line that YAML could have in a header.
bool may_be_header(std::string_view line) {
  const YamlLine shape = yaml_line(line);
  if (shape.blank || shape.indent > 0 || shape.is_item()) return true;
  return is_plausible_field(line) || line.starts_with(']') || line.starts_with('}');
}

class Splitter {
 public:
  Splitter(std::string_view text, diag::SourceId source, diag::Sink& sink)
      : lines_(SourceText::of_lines(std::string(text), source, {1, 1})), text_(text), sink_(sink) {}

  NotesParts run() {
    std::size_t first = 1;
    while (first < lines_.line_count() && trimmed(lines_.line(first)).empty()) ++first;
    if (is_dashes(lines_.line(first))) return opened(first);
    if (const std::size_t end = end_of_unopened(first); end != 0) {
      sink_.raise(kHeaderUnopened, lines_.line_span(first));
      return parts(first, end, end + 1);
    }
    return parts(1, 1, 1);
  }

 private:
  // Header from line `begin` to before `end`, body from line `body`.
  NotesParts parts(std::size_t begin, std::size_t end, std::size_t body) const {
    const auto from = [this](std::size_t line) { return lines_.offset(line, 0); };
    return {text_.substr(from(begin), from(end) - from(begin)), static_cast<std::uint32_t>(begin),
            text_.substr(from(body)), static_cast<std::uint32_t>(body)};
  }

  // The first line from `from` that is neither empty nor, if asked, a comment; past the end if
  // none.
  std::size_t next_line(std::size_t from, bool past_comments) const {
    const auto skipped = [&](std::string_view line) {
      return past_comments ? yaml_line(line).blank : trimmed(line).empty();
    };
    while (from <= lines_.line_count() && skipped(lines_.line(from))) ++from;
    return from;
  }

  NotesParts opened(std::size_t first) const {
    const std::string_view start = lines_.line(next_line(first + 1, true));
    if (!is_end(start) && !is_plausible_field(start) && !start.starts_with('{'))
      return parts(1, 1, 1);
    for (std::size_t n = first + 1; n <= lines_.line_count() && !is_body(n); ++n)
      if (is_end(lines_.line(n))) return parts(first + 1, n, n + 1);
    return unclosed(first + 1);
  }

  // The header goes as far as lines may belong to it.
  NotesParts unclosed(std::size_t begin) const {
    std::size_t end = begin;
    for (std::size_t n = begin; n <= lines_.line_count(); ++n) {
      const bool heading = lines_.line(n).starts_with('#') && trimmed(lines_.line(n - 1)).empty();
      if (heading || is_body(n) || is_end(lines_.line(n)) || !may_be_header(lines_.line(n))) break;
      if (!trimmed(lines_.line(n)).empty()) end = n + 1;
    }
    sink_.raise(kHeaderUnclosed, lines_.line_span(end - 1));
    return parts(begin, end, end);
  }

  // True for a line that can only belong to a body: a fence, a table, a heading over prose, or
  // prose after an empty line.
  bool is_body(std::size_t number) const {
    const std::string_view line = lines_.line(number);
    if (line.starts_with(":::") || line.starts_with("```") || line.starts_with('|')) return true;
    if (line.starts_with('#')) {
      const std::size_t next = next_line(number, true);
      return next <= lines_.line_count() && !is_end(lines_.line(next)) &&
             !may_be_header(lines_.line(next));
    }
    return trimmed(lines_.line(number - 1)).empty() && !may_be_header(line) && !is_end(line);
  }

  // The closing line of a header without its first one, or 0.
  std::size_t end_of_unopened(std::size_t first) const {
    for (std::size_t n = first; n <= lines_.line_count(); ++n) {
      const std::string_view line = lines_.line(n);
      if (is_dashes(line)) return n > first ? n : 0;
      const YamlLine shape = yaml_line(line);
      const bool field = shape.is_field() && !shape.is_item() && shape.indent == 0;
      const bool inside = n > first && (shape.is_item() || shape.indent > 0);
      if (trimmed(line).empty() || (!field && !inside)) return 0;
    }
    return 0;
  }

  SourceText lines_;
  std::string_view text_;
  diag::Sink& sink_;
};

}  // namespace

NotesParts split_notes(std::string_view text, diag::SourceId source, diag::Sink& sink) {
  return Splitter(text, source, sink).run();
}

}  // namespace greffier::ingest
