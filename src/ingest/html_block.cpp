#include "ingest/html_block.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/flow.hpp"
#include "ingest/fragment.hpp"
#include "ingest/messages.hpp"
#include "ingest/shield.hpp"

namespace greffier::ingest {

namespace {

constexpr std::string_view kCommentOpen = "<!--";
constexpr std::string_view kCommentClose = "-->";
constexpr std::string_view kPreOpen = "<pre";
constexpr std::string_view kPreClose = "</pre>";

struct Entity {
  std::string_view name;
  char character;
};
constexpr std::array kEntities{Entity{"&lt;", '<'}, Entity{"&gt;", '>'}, Entity{"&quot;", '"'},
                               Entity{"&amp;", '&'}};

// The text of `<pre>` without the tags and entities that code needs.
std::string plain_code(std::string_view html) {
  std::string code(html);
  for (const std::string_view tag : {"<code>", "</code>"})
    for (std::size_t i = code.find(tag); i != std::string::npos; i = code.find(tag))
      code.erase(i, tag.size());
  for (const Entity& entity : kEntities)
    for (std::size_t i = code.find(entity.name); i != std::string::npos;
         i = code.find(entity.name, i + 1))
      code.replace(i, entity.name.size(), 1, entity.character);
  return code;
}

}  // namespace

void HtmlGathering::add(std::string_view html, std::size_t line) {
  for (std::size_t begin = 0; begin < html.size(); ++line) {
    const std::size_t end = std::min(html.find('\n', begin), html.size());
    const std::string_view content = html.substr(begin, end - begin);
    const std::size_t byte = reading_.text.line(line).find(trimmed_right(content));
    const std::size_t offset =
        reading_.text.offset(line, byte == std::string_view::npos ? 0 : byte);
    segments_.push_back({text_.size(), reading_.text.position(offset)});
    text_ += content;
    text_ += '\n';
    begin = end + 1;
  }
}

// Takes the sign there, whose place is given, for text.
void HtmlGathering::escape(std::size_t offset, diag::Position place) {
  text_.insert(offset, 1, '\\');
  const auto next = std::ranges::upper_bound(segments_, offset, {}, &SourceText::Segment::offset);
  for (auto segment = next; segment != segments_.end(); ++segment) ++segment->offset;
  segments_.insert(next, {offset + 1, place});
}

void HtmlGathering::blank_comments() {
  const SourceText source(text_, reading_.text.source(), segments_);
  for (std::size_t open = text_.find(kCommentOpen); open != std::string::npos;
       open = text_.find(kCommentOpen, open + 1)) {
    if (is_escaped(text_, open)) continue;
    const std::size_t inside = open + kCommentOpen.size();
    const std::size_t close = text_.find(kCommentClose, inside);
    if (close == std::string::npos) {
      reading_.sink.raise(kUnclosedComment, source.span(open, inside));
      return escape(open, source.position(open));
    }
    const std::string content =
        restore_markers(text_.substr(inside, close - inside), reading_.markers);
    const std::size_t end = close + kCommentClose.size();
    reading_.sink.raise(kComment, source.span(open, end), trimmed(unshield(content)));
    std::fill(text_.begin() + static_cast<std::ptrdiff_t>(open),
              text_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
}

// `<pre>…</pre>` at the start keeps its lines.
model::Blocks HtmlGathering::take_preformatted() {
  const std::size_t open = text_.find('>');
  const std::size_t close = std::min(text_.find(kPreClose), text_.size());
  if (!ascii_lower(trimmed_left(text_)).starts_with(kPreOpen) || open > close) return {};
  std::string code = plain_code(std::string_view(text_).substr(open + 1, close - open - 1));
  if (code.starts_with('\n')) code.erase(0, 1);
  if (!code.ends_with('\n')) code += '\n';
  const diag::Position place = segments_.front().place;
  const std::size_t end = std::min(close + kPreClose.size(), text_.size());
  std::fill(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  return {{model::CodeBlock{unshield(restore_markers(code, reading_.markers)), {}},
           {reading_.text.source(), place, place}}};
}

model::Blocks HtmlGathering::take(bool outline) {
  if (empty()) return {};
  blank_comments();
  model::Blocks blocks = take_preformatted();
  const diag::Position place = segments_.front().place;
  const diag::SourceId source = reading_.text.source();
  const std::string text = std::exchange(text_, {});
  Tokens tokens =
      read_fragment(text, source, std::exchange(segments_, {}), reading_.markers, reading_.sink);
  std::ranges::move(read_flow(std::move(tokens), {outline, {source, place, place}}, reading_.sink),
                    std::back_inserter(blocks));
  return blocks;
}

}  // namespace greffier::ingest
