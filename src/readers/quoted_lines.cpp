#include "readers/quoted_lines.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "ingest/notes.hpp"
#include "readers/text_rules.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using model::Blocks;
using Lines = std::vector<Line>;

constexpr std::size_t kDeepest = 8;  // levels; what is quoted more often stands at the last one

// What stands behind the signs of a line.
struct Quoted {
  std::size_t depth = 0;
  std::string_view text;
};

Quoted quoted(std::string_view line) {
  Quoted found{0, text::trimmed(line)};
  while (found.depth < kDeepest && found.text.starts_with('>')) {
    ++found.depth;
    found.text.remove_prefix(1);
    if (found.text.starts_with(" >")) found.text.remove_prefix(1);
  }
  if (found.text.starts_with(' ')) found.text.remove_prefix(1);
  return found;
}

bool is_quoted(std::string_view line) {
  const std::string_view text = text::trimmed(line);
  const bool is_measure =
      text.size() > 1 && std::string_view("0123456789=").find(text[1]) != std::string_view::npos;
  return text.starts_with('>') && !is_measure;
}

class QuotedLines {
 public:
  QuotedLines(const Lines& lines, diag::SourceId source, diag::Sink& sink)
      : lines_(lines), source_(source), sink_(sink) {}

  // What stands at `depth` or deeper.
  Blocks read(std::size_t begin, std::size_t end, std::size_t depth) {
    Blocks blocks;
    for (std::size_t i = begin; i < end;) {
      const bool is_deeper = quoted(lines_[i].text).depth > depth;
      std::size_t next = i;
      while (next < end && (quoted(lines_[next].text).depth > depth) == is_deeper) ++next;
      Blocks part;
      if (is_deeper)
        part.push_back({model::Quote{read(i, next, depth + 1)}, place(i)});
      else
        part = read_level(i, next);
      std::ranges::move(part, std::back_inserter(blocks));
      i = next;
    }
    return blocks;
  }

  diag::Span place(std::size_t line) const {
    return {source_, {lines_[line].number, 1}, {lines_[line].number, 1}};
  }

  std::string markdown(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) (text += text::trimmed(lines_[i].text)) += '\n';
    return text;
  }

 private:
  // Lines of one level. What stands below a list without being set in is no part of it.
  Blocks read_level(std::size_t begin, std::size_t end) {
    Blocks blocks;
    for (std::size_t i = begin; i < end;) {
      std::size_t next = i + 1;
      while (next < end && !ends_list(next)) ++next;
      std::ranges::move(ingest::read_blocks(text_of(i, next), place(i), sink_),
                        std::back_inserter(blocks));
      i = next;
    }
    return blocks;
  }

  bool ends_list(std::size_t at) const {
    constexpr std::size_t kFull = 60;  // bytes of a line that may go on in the next one
    const std::string_view before = quoted(lines_[at - 1].text).text;
    const std::string_view line = quoted(lines_[at].text).text;
    return is_item(before) && before.size() < kFull && !line.empty() && !is_item(line) &&
           text::is_upper(text::decode(line, 0).value);
  }

  static bool is_item(std::string_view line) {
    line = text::trimmed(line);
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ");
  }

  // Dashes are told apart from underlining, and four spaces make no code.
  std::string text_of(std::size_t begin, std::size_t end) const {
    std::string text;
    bool is_in_list = false;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view line = quoted(lines_[i].text).text;
      const std::string_view inside = text::trimmed(line);
      const bool is_rule = !inside.empty() && inside.find_first_not_of("-=") == inside.npos;
      is_in_list = is_item(line) || (is_in_list && !inside.empty() && line.size() > inside.size());
      if (is_rule) text += '\\';
      (text += is_in_list ? line : inside) += '\n';
    }
    return text;
  }

  const Lines& lines_;
  diag::SourceId source_;
  diag::Sink& sink_;
};

}  // namespace

std::size_t quoted_length(const Lines& lines, std::size_t first) {
  std::size_t end = first;
  bool has_text = false, has_one = false;
  for (; end < lines.size() && is_quoted(lines[end].text); ++end) {
    const Quoted line = quoted(lines[end].text);
    has_text = has_text || !line.text.empty();
    has_one = has_one || line.depth == 1;
  }
  return has_text && has_one ? end - first : 0;
}

Blocks read_quoted(const Lines& lines, std::size_t first, std::size_t count, diag::SourceId source,
                   material::Changes& changes, diag::Sink& sink) {
  QuotedLines all(lines, source, sink);
  diag::Sink told;
  const diag::Span place = all.place(first);
  Blocks said = ingest::read_blocks(all.markdown(first, first + count), place, told);
  Blocks blocks;
  blocks.push_back({model::Quote{all.read(first, first + count, 1)}, place});
  const bool is_same = said == blocks;
  if (is_same || changes.take(kQuotedLines, place, std::string(text::trimmed(lines[first].text)),
                              std::to_string(count)))
    return blocks;
  return said;
}

}  // namespace greffier::readers
