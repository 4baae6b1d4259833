#include "ingest/fragment.hpp"

#include <algorithm>
#include <utility>

#include "ingest/inline_tokens.hpp"
#include "ingest/markdown_cost.hpp"
#include "ingest/markdown_tree.hpp"
#include "ingest/messages.hpp"

namespace greffier::ingest {

namespace {

// Put before the text, so that no block can start there and nothing sticks to the first word; a
// parenthesis leaves emphasis and autolinks after it as they would be at the start of a line.
constexpr char kPrefix = '(';

void drop_prefix(Tokens& tokens) {
  if (tokens.empty()) return;
  auto* const item = std::get_if<model::Inline>(&tokens.front());
  auto* const run = item == nullptr ? nullptr : std::get_if<model::Text>(&item->node);
  if (run == nullptr || !run->text.starts_with(kPrefix)) return;
  run->text.erase(0, 1);
  if (run->text.empty()) tokens.erase(tokens.begin());
}

}  // namespace

Tokens read_fragment(std::string_view text, diag::SourceId source,
                     std::vector<SourceText::Segment> segments, const std::vector<Marker>& markers,
                     diag::Sink& sink) {
  std::string line(1, kPrefix);
  line += text;
  std::ranges::replace(line, '\n', ' ');
  for (SourceText::Segment& segment : segments) ++segment.offset;
  segments.insert(segments.begin(), SourceText::Segment());  // the prefix stands nowhere
  const SourceText prefixed(std::move(line), source, std::move(segments));
  if (costly_line(prefixed.text())) {
    sink.raise(kTooManyMarks, prefixed.line_span(1), kMostMarks);
    return {};
  }
  const MarkdownTree tree = parse_markdown(prefixed.text());
  cmark_node* const paragraph = cmark_node_first_child(tree.get());
  if (paragraph == nullptr) return {};
  Tokens tokens = read_inline_tokens(paragraph, {prefixed, markers, sink, {}});
  drop_prefix(tokens);
  return tokens;
}

Tokens read_fragment(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  return read_fragment(text, place.source, {{0, place.begin}}, {}, sink);
}

}  // namespace greffier::ingest
