#include "ingest/inline_tokens.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/inline_attributes.hpp"
#include "ingest/inline_cursor.hpp"
#include "ingest/markdown_tree.hpp"
#include "ingest/messages.hpp"
#include "ingest/scalars.hpp"
#include "ingest/shield.hpp"
#include "text/utf8.hpp"

namespace greffier::ingest {

namespace {

std::string c_string(const char* text) {
  return text == nullptr ? std::string{} : unshield(text);
}

constexpr std::size_t kProbe = 12;  // bytes that a text is recognised by
constexpr std::size_t kMostDefinitions = 200;

// cmark-gfm numbers the footnotes in the order of their first calls.
int footnote_number(cmark_node* node) {
  return static_cast<int>(whole_number(literal_of(node)).value_or(0));
}

// Bytes of the first code points of a text.
std::size_t first_bytes(std::string_view text, std::size_t code_points) {
  std::size_t end = 0;
  for (; code_points > 0 && end < text.size(); --code_points) end += text::decode(text, end).length;
  return end;
}

// The line that a paragraph's text starts on: cmark-gfm counts the link definitions before it in.
std::size_t first_line(cmark_node* parent, const SourceText& text) {
  const std::size_t line = start_line(parent);
  cmark_node* first = cmark_node_first_child(parent);
  while (first != nullptr && cmark_node_first_child(first) != nullptr)
    first = cmark_node_first_child(first);
  const std::string_view first_typed = trimmed_left(text.line(line));
  const bool defines = first_typed.starts_with('[') && !first_typed.starts_with("[^") &&
                       first_typed.find("]:") != std::string_view::npos;
  if (first == nullptr || !defines || kind_of(first) != NodeKind::text) return line;
  const std::string_view start = literal_of(first).substr(0, kProbe);
  for (std::size_t n = line; n < line + kMostDefinitions && n <= text.line_count(); ++n)
    if (trimmed_left(text.line(n)).find(start) < kProbe) return n;
  return line;
}

// Walks the inline nodes without recursion: their nesting is the author's to choose.
class InlineReader {
 public:
  InlineReader(cmark_node* parent, const Reading& reading, std::size_t begin)
      : reading_(reading), cursor_(reading.text, begin, start_column(parent)), parent_(parent) {}

  Tokens run() {
    const TreeIterator iterator(cmark_iter_new(parent_));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* const node = cmark_iter_get_node(iterator.get());
      if (node == parent_) continue;
      event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    }
    return std::move(tokens_);
  }

 private:
  const model::Format& format() const { return formats_.back(); }
  diag::Span here() const { return reading_.text.span(cursor_.offset(), cursor_.offset()); }

  void enter(cmark_node* node) {
    cursor_.sync(start_column(node));
    switch (kind_of(node)) {
      case NodeKind::text:
        return enter_text(node);
      case NodeKind::code:
        return enter_code(node);
      case NodeKind::soft_break:
        return enter_soft_break();
      case NodeKind::line_break:
        return enter_line_break();
      case NodeKind::html_inline:
        return enter_html(node);
      case NodeKind::footnote_reference:
        return enter_footnote(node);
      case NodeKind::image:
        return enter_image(node);
      case NodeKind::link:
        return enter_link(node);
      default:
        return enter_emphasis(kind_of(node));
    }
  }

  void leave(cmark_node* node) {
    if (kind_of(node) == NodeKind::footnote_reference) return;
    if (kind_of(node) == NodeKind::image) return leave_image();
    if (cmark_node_first_child(node) == nullptr && !format().target.empty() && !in_image())
      add_run(tokens_, model::text(format().target, format(), here()));  // a link with no text
    formats_.pop_back();
  }

  void enter_emphasis(NodeKind kind) {
    model::Format inner = format();
    inner.emphasis |= kind == NodeKind::emphasis;
    inner.strong |= kind == NodeKind::strong;
    inner.strike |= kind == NodeKind::strikethrough;
    formats_.push_back(std::move(inner));
  }

  void enter_link(cmark_node* node) {
    model::Format inner = format();
    inner.target = c_string(cmark_node_get_url(node));
    inner.title = c_string(cmark_node_get_title(node));
    formats_.push_back(std::move(inner));
  }

  void enter_text(cmark_node* node) { add_literal(node, InlineCursor::Literal::text, format()); }

  void enter_code(cmark_node* node) {
    model::Format look = format();
    look.code = true;
    add_literal(node, InlineCursor::Literal::verbatim, look);
  }

  void add_literal(cmark_node* node, InlineCursor::Literal kind, const model::Format& look) {
    for (const InlineCursor::Piece& piece :
         cursor_.place(start_column(node), literal_of(node), kind))
      add_piece(piece, look);
  }

  // A run for each line of the source: a fragment has several on its one line.
  void add_piece(const InlineCursor::Piece& piece, const model::Format& look) {
    std::string_view text(piece.text);
    std::size_t begin = piece.begin;
    for (std::size_t end = reading_.text.end_on_line(begin, piece.end); end < piece.end;
         end = reading_.text.end_on_line(begin, piece.end)) {
      const std::size_t length = first_bytes(
          text,
          count_code_points(std::string_view(reading_.text.text()).substr(begin, end - begin)));
      add_text(std::string(text.substr(0, length)), reading_.text.span(begin, end), look);
      text.remove_prefix(length);
      begin = end;
    }
    add_text(std::string(text), reading_.text.span(begin, piece.end), look);
  }

  // Names of footnotes that are none come back with their line ends.
  void add_text(std::string text, const diag::Span& span, const model::Format& look) {
    std::ranges::replace(text, '\n', ' ');
    report_undefined_call(text, span);
    if (in_image()) {
      images_.back().alternative += text;
    } else {
      add_run(tokens_, model::text(std::move(text), look, span));
    }
  }

  void report_undefined_call(std::string_view text, const diag::Span& span) const {
    if (!reading_.footnote) return;
    const std::size_t call = text.find("[^");
    const std::size_t close = call == std::string_view::npos ? call : text.find(']', call);
    if (close == std::string_view::npos) return;
    diag::Span place = span;
    place.begin.column += count_code_points(text.substr(0, call));
    place.end.column = place.begin.column + count_code_points(text.substr(call, close + 1 - call));
    reading_.sink.raise(kUndefinedFootnote, place, unshield(text.substr(call, close + 1 - call)));
  }

  void enter_soft_break() {
    const diag::Span line_end = here();
    cursor_.next_line();
    if (in_image()) {
      images_.back().alternative += ' ';
      return;
    }
    auto* const last = tokens_.empty() ? nullptr : std::get_if<model::Inline>(&tokens_.back());
    auto* const run = last == nullptr ? nullptr : std::get_if<model::Text>(&last->node);
    if (run != nullptr && last->format == format()) {
      run->text += ' ';
    } else {
      tokens_.emplace_back(model::text(" ", format(), line_end));
    }
  }

  void enter_line_break() {
    cursor_.next_line();
    if (in_image()) return void(images_.back().alternative += ' ');
    tokens_.emplace_back(model::Inline{model::LineBreak{}, format(), here()});
  }

  void enter_html(cmark_node* node) {
    const std::string_view source = literal_of(node);
    const auto pieces = cursor_.place(start_column(node), source, InlineCursor::Literal::verbatim);
    const diag::Span span = reading_.text.span(pieces.front().begin, pieces.back().end);
    if (source.starts_with("<!--")) {
      reading_.sink.raise(kComment, span, unshield(trimmed(source.substr(4, source.size() - 7))));
      return;
    }
    const auto marked = split_markers(source, reading_.markers);
    if (marked.size() == 1 && marked.front().marker != nullptr)
      return add_marker(*marked.front().marker);
    tokens_.emplace_back(read_tag(source, span));
  }

  // A marker line too far to the right to be a block of its own.
  void add_marker(const Marker& marker) {
    const bool fence = marker.kind == Marker::Kind::open || marker.kind == Marker::Kind::close;
    if (fence) reading_.sink.raise(kFenceAsText, marker.span);
    tokens_.emplace_back(model::text(marker.text, format(), marker.span));
  }

  void enter_footnote(cmark_node* node) {
    const int number = footnote_number(node);
    const std::size_t begin = cursor_.offset();
    const std::size_t end = reading_.text.text().find(']', begin);
    const diag::Span span = reading_.text.span(begin, end == std::string::npos ? begin : end + 1);
    if (in_image() || !reading_.footnote) return;
    FootnoteCall call = reading_.footnote(number, span);
    if (call.body) {
      tokens_.emplace_back(model::Inline{model::Footnote{std::move(call.body)}, format(), span});
    } else {
      add_run(tokens_, model::text(std::move(call.text), format(), span));
    }
  }

  struct OpenImage {
    model::Image image;
    std::string alternative;
    diag::Span span;
  };
  bool in_image() const { return !images_.empty(); }

  void enter_image(cmark_node* node) {
    model::Image image;
    image.source = c_string(cmark_node_get_url(node));
    image.title = c_string(cmark_node_get_title(node));
    images_.push_back({std::move(image), {}, here()});
  }

  void leave_image() {
    OpenImage done = std::move(images_.back());
    images_.pop_back();
    done.image.alternative = unshield(done.alternative);
    if (in_image()) {
      images_.back().alternative += done.alternative;
      return;
    }
    tokens_.emplace_back(model::Inline{std::move(done.image), format(), done.span});
  }

  const Reading& reading_;
  InlineCursor cursor_;
  cmark_node* parent_;
  Tokens tokens_;
  std::vector<model::Format> formats_{model::Format{}};
  std::vector<OpenImage> images_;
};

void unshield_runs(Tokens& tokens) {
  for (Token& token : tokens)
    if (auto* item = std::get_if<model::Inline>(&token))
      if (auto* run = std::get_if<model::Text>(&item->node)) run->text = unshield(run->text);
}

}  // namespace

Tokens read_inline_tokens(cmark_node* parent, const Reading& reading) {
  const std::size_t byte = start_column(parent) == 0 ? 0 : start_column(parent) - 1;
  return read_inline_tokens(parent, reading,
                            reading.text.offset(first_line(parent, reading.text), byte));
}

Tokens read_inline_tokens(cmark_node* parent, const Reading& reading, std::size_t begin) {
  Tokens tokens = InlineReader(parent, reading, begin).run();
  apply_inline_attributes(tokens, reading.sink);
  unshield_runs(tokens);
  return tokens;
}

}  // namespace greffier::ingest
