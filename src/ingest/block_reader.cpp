#include "ingest/block_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/attributes.hpp"
#include "ingest/block_sequence.hpp"
#include "ingest/flow.hpp"
#include "ingest/footnotes.hpp"
#include "ingest/fragment.hpp"
#include "ingest/html_block.hpp"
#include "ingest/inline_cut.hpp"
#include "ingest/inline_tokens.hpp"
#include "ingest/markdown_cost.hpp"
#include "ingest/markdown_tree.hpp"
#include "ingest/markers.hpp"
#include "ingest/messages.hpp"
#include "ingest/reading.hpp"
#include "ingest/references.hpp"
#include "ingest/shield.hpp"
#include "ingest/table_reader.hpp"

namespace greffier::ingest {

namespace {

using model::Block;
using model::Blocks;

constexpr int kDeepest = 40;
constexpr int kMostRounds = 8;
constexpr std::array<std::string_view, 4> kUnnumbered{"sans_numero", "non_numerote", "unnumbered",
                                                      "sans_numerotation"};

// What the place of a block allows.
struct Place {
  bool outline = true;  // headings, page breaks and contents may stand here
  int depth = 0;

  [[nodiscard]] Place inside() const { return {false, depth + 1}; }
};

class BlockReader {
 public:
  BlockReader(const SourceText& text, const std::vector<Marker>& markers, cmark_node* root,
              diag::Sink& sink)
      : footnotes_(
            root,
            [this](cmark_node* node) {
              return read_children(node, {false, 1});
            },
            sink),
        reading_{
            text, markers, sink,
            [this](int number, const diag::Span& span) { return footnotes_.call(number, span); }},
        root_(root) {}

  Blocks read() {
    Blocks blocks = read_children(root_, {});
    std::ranges::move(footnotes_.uncalled(), std::back_inserter(blocks));
    return blocks;
  }

 private:
  Blocks read_children(cmark_node* parent, Place place) {
    BlockSequence sequence(reading_.sink);
    HtmlGathering html(reading_);
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      if (kind_of(node) == NodeKind::html_block) {
        read_html(node, place, html, sequence);
        continue;
      }
      flush(html, place, sequence);
      read_block(node, place, sequence);
    }
    flush(html, place, sequence);
    return sequence.finish();
  }

  static void add_all(Blocks blocks, BlockSequence& sequence) {
    for (Block& block : blocks) sequence.add(std::move(block));
  }
  static void flush(HtmlGathering& html, Place place, BlockSequence& sequence) {
    add_all(html.take(place.outline), sequence);
  }

  void read_block(cmark_node* node, Place place, BlockSequence& sequence) {
    switch (kind_of(node)) {
      case NodeKind::paragraph:
        return read_paragraph(node, place, sequence);
      case NodeKind::heading:
        return read_heading(node, place, sequence);
      case NodeKind::list:
        return read_list(node, place, sequence);
      case NodeKind::block_quote:
        return read_quote(node, place, sequence);
      case NodeKind::code_block:
        return read_code(node, sequence);
      case NodeKind::table:
        return sequence.add({read_table(node, reading_), span_of(node)});
      case NodeKind::thematic_break:
        return sequence.add({model::ThematicBreak{}, span_of(node)});
      default:
        return;  // footnote definitions are read where they are called
    }
  }

  diag::Span span_of(cmark_node* node) const {
    const auto at = [this](std::size_t line, std::size_t column) {
      return reading_.text.offset(line, column);
    };
    const std::size_t column = start_column(node);
    const std::size_t begin = at(start_line(node), column == 0 ? 0 : column - 1);
    const int end_line = cmark_node_get_end_line(node);
    const int end_column = cmark_node_get_end_column(node);
    const std::size_t end =
        end_line < 1 || end_column < 0
            ? begin
            : at(static_cast<std::size_t>(end_line), static_cast<std::size_t>(end_column));
    return reading_.text.span(begin, std::max(begin, end));
  }

  // Paragraphs and headings -----------------------------------------------------------------------

  void read_paragraph(cmark_node* node, Place place, BlockSequence& sequence) {
    report_failed_table(node, reading_);
    const diag::Span span = span_of(node);
    Blocks blocks =
        read_flow(read_inline_tokens(node, reading_), {place.outline, span}, reading_.sink);
    if (blocks.size() == 1) report_unknown_directive(blocks.front());
    add_all(std::move(blocks), sequence);
  }

  void report_unknown_directive(const Block& block) const {
    const auto* const paragraph = std::get_if<model::Paragraph>(&block.node);
    if (paragraph == nullptr) return;
    const std::string text = model::plain_text(paragraph->inlines);
    const std::string name = directive_name(text);
    if (name.empty()) return;
    reading_.sink.raise(is_known_directive(name) ? kMisplacedDirective : kUnknownDirective,
                        block.span, trimmed(text));
  }

  void read_heading(cmark_node* node, Place place, BlockSequence& sequence) {
    const diag::Span span = span_of(node);
    model::Heading heading;
    heading.level = cmark_node_get_heading_level(node);
    heading.inlines = read_flow_line(read_inline_tokens(node, reading_), span, reading_.sink);
    read_heading_attributes(heading);
    if (heading.inlines.empty()) return;
    if (place.outline) return sequence.add({std::move(heading), span});
    reading_.sink.raise(kHeadingFlattened, span);
    sequence.add(bold_paragraph(std::move(heading.inlines), span));
  }

  // `# Titre {.sans-numero #ancre}`
  void read_heading_attributes(model::Heading& heading) {
    auto* const run =
        heading.inlines.empty() ? nullptr : std::get_if<model::Text>(&heading.inlines.back().node);
    const std::size_t brace = run == nullptr ? std::string::npos : run->text.rfind('{');
    if (brace == std::string::npos) return;
    const std::string_view rest = trimmed_right(std::string_view(run->text).substr(brace));
    const auto braced = braced_attributes(rest, heading.inlines.back().span, reading_.sink);
    if (!braced || braced->length != rest.size()) return;
    for (const std::string& name : braced->list.classes) read_heading_class(name, heading);
    for (const model::Attribute& pair : braced->list.pairs)
      reading_.sink.raise(kUnknownAttribute, pair.span, fmt::format("{}={}", pair.key, pair.value));
    heading.anchor = braced->list.identifier;
    run->text.erase(brace);
    trim_line(heading.inlines);
  }

  void read_heading_class(const std::string& name, model::Heading& heading) {
    if (std::ranges::find(kUnnumbered, name) != kUnnumbered.end()) {
      heading.numbered = false;
    } else {
      reading_.sink.raise(kUnknownAttribute, heading.inlines.back().span, name);
    }
  }

  // Lists and quotes ------------------------------------------------------------------------------

  void read_list(cmark_node* node, Place place, BlockSequence& sequence) {
    if (place.depth >= kDeepest) return read_flat(node, place, sequence);
    model::List list;
    list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list.tight = cmark_node_get_list_tight(node) != 0;
    list.start = list.ordered ? cmark_node_get_list_start(node) : 1;
    if (list.ordered) report_renumbering(node, list.start);
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
         item = cmark_node_next(item)) {
      Blocks blocks = read_children(item, place.inside());
      if (blocks.empty()) blocks.push_back({model::Paragraph{}, span_of(item)});
      list.items.push_back({std::move(blocks), span_of(item)});
    }
    sequence.add({std::move(list), span_of(node)});
  }

  // The number typed before an item, or nothing.
  std::optional<int> typed_number(cmark_node* item) const {
    const std::string_view line = reading_.text.line(start_line(item));
    const std::size_t byte = start_column(item) == 0 ? 0 : start_column(item) - 1;
    if (byte >= line.size()) return {};
    int number = 0;
    const auto result = std::from_chars(line.data() + byte, line.data() + line.size(), number);
    return result.ec == std::errc{} ? std::optional(number) : std::nullopt;
  }

  // Reports the first number that Markdown changes; a list of equal numbers is a known habit.
  void report_renumbering(cmark_node* list, int start) const {
    std::vector<std::pair<cmark_node*, int>> numbers;
    for (cmark_node* item = cmark_node_first_child(list); item != nullptr;
         item = cmark_node_next(item))
      if (const auto number = typed_number(item)) numbers.emplace_back(item, *number);
    if (std::ranges::all_of(numbers, [start](const auto& n) { return n.second == start; })) return;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const int counted = start + static_cast<int>(i);
      if (numbers[i].second == counted) continue;
      return reading_.sink.raise(kRenumbered, span_of(numbers[i].first), numbers[i].second,
                                 counted);
    }
  }

  void read_quote(cmark_node* node, Place place, BlockSequence& sequence) {
    if (place.depth >= kDeepest) return read_flat(node, place, sequence);
    Blocks blocks = read_children(node, place.inside());
    if (!blocks.empty()) sequence.add({model::Quote{std::move(blocks)}, span_of(node)});
  }

  // What is nested too deep, without its nesting: cmark's iterator, no recursion.
  void read_flat(cmark_node* node, Place place, BlockSequence& sequence) {
    reading_.sink.raise(kTooDeep, span_of(node), kDeepest);
    HtmlGathering html(reading_);
    const TreeIterator iterator(cmark_iter_new(node));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* const inner = cmark_iter_get_node(iterator.get());
      const NodeKind kind = kind_of(inner);
      if (event != CMARK_EVENT_ENTER || kind == NodeKind::list || kind == NodeKind::block_quote)
        continue;
      if (kind == NodeKind::html_block) read_html(inner, place, html, sequence);
      flush(html, place, sequence);
      read_block(inner, place, sequence);
    }
  }

  // Code, HTML and markers ------------------------------------------------------------------------

  void read_code(cmark_node* node, BlockSequence& sequence) {
    const diag::Span span = span_of(node);
    int length = 0;
    int offset = 0;
    char sign = 0;
    const bool fenced = cmark_node_get_fenced(node, &length, &offset, &sign) != 0;
    if (!fenced) reading_.sink.raise(kIndentedCode, span);
    if (fenced && !is_closed(node, sign))
      reading_.sink.raise(kUnclosedCode, {span.source, span.begin, span.begin});
    const char* const info = cmark_node_get_fence_info(node);
    sequence.add({model::CodeBlock{unshield(restore_markers(literal_of(node), reading_.markers)),
                                   info == nullptr ? std::string{} : unshield(info)},
                  span});
  }

  bool is_closed(cmark_node* node, char sign) const {
    const int last = cmark_node_get_end_line(node);
    if (last <= cmark_node_get_start_line(node)) return false;
    const std::string_view line = reading_.text.line(static_cast<std::size_t>(last));
    const std::size_t begin = line.find(sign);
    return begin != std::string_view::npos &&
           line.find_first_not_of(sign, begin) >= trimmed_right(line).size();
  }

  void read_html(cmark_node* node, Place place, HtmlGathering& html, BlockSequence& sequence) {
    const std::string_view literal = literal_of(node);
    for (const MarkedPiece& piece : split_markers(literal, reading_.markers)) {
      if (piece.marker == nullptr) {
        const auto lines = std::ranges::count(literal.substr(0, piece.offset), '\n');
        html.add(piece.literal, start_line(node) + static_cast<std::size_t>(lines));
        continue;
      }
      flush(html, place, sequence);
      read_marker(*piece.marker, place, sequence);
    }
  }

  void read_marker(const Marker& marker, Place place, BlockSequence& sequence) {
    switch (marker.kind) {
      case Marker::Kind::open:
        return sequence.open(marker);
      case Marker::Kind::close:
        return sequence.close(marker);
      case Marker::Kind::control:
        return sequence.add(text_of(marker));
      case Marker::Kind::directive:
        return read_directive(marker, place, sequence);
      case Marker::Kind::definition:
        return read_definition(marker, place, sequence);
    }
  }

  static Block text_of(const Marker& marker) {
    return {model::Paragraph{{model::text(unshield(marker.text), {}, marker.span)}, {}},
            marker.span};
  }

  // What a mark lists; nothing for a page break.
  static std::optional<model::Listed> listed_by(std::string_view name) {
    using model::Listed;
    name = name.substr(0, name.find_last_not_of("_0123456789") + 1);
    if (name.ends_with("_des_tableaux")) return Listed::tables;
    if (name.ends_with("_des_figures") || name.ends_with("_des_illustrations"))
      return Listed::figures;
    const bool contents =
        name.starts_with("sommaire") || name.starts_with("table") || name.starts_with("toc");
    return contents ? std::optional(Listed::headings) : std::nullopt;
  }

  void read_directive(const Marker& marker, Place place, BlockSequence& sequence) {
    if (!place.outline) {
      reading_.sink.raise(kMisplacedDirective, marker.span, marker.text);
      return sequence.add(text_of(marker));
    }
    const std::string name = directive_name(marker.text);
    const auto listed = listed_by(name);
    if (!listed) return sequence.add({model::PageBreak{}, marker.span});
    model::Contents block;
    block.listed = *listed;
    if (block.listed == model::Listed::headings && is_ascii_digit(name.back()))
      block.depth = std::clamp(name.back() - '0', 1, 6);
    sequence.add({block, marker.span});
  }

  // `[^1]: texte` or `[nom]: adresse` that nothing calls: its words stay where they stand.
  void read_definition(const Marker& marker, Place place, BlockSequence& sequence) {
    const std::string name = unshield(marker.text.substr(0, marker.text.find(':')));
    reading_.sink.raise(name.starts_with("[^") ? kUnusedFootnote : kUnusedReference, marker.span,
                        name);
    add_all(read_flow(read_fragment(marker.text, marker.span, reading_.sink),
                      {place.outline, marker.span}, reading_.sink),
            sequence);
  }

  Footnotes footnotes_;
  Reading reading_;
  cmark_node* root_;
};

}  // namespace

Blocks read_body(const SourceText& text, diag::Sink& sink) {
  const SourceText typed =
      text.with_lines(shield_open_calls(shield_image_spaces(shield_tags(text.text()))));
  if (const auto line = costly_line(typed.text())) {
    sink.raise(kTooManyMarks, typed.line_span(*line), kMostMarks);
    return {};
  }
  if (const auto line = large_table_line(typed.text())) {
    sink.raise(kTableTooLarge, typed.line_span(*line));
    return {};
  }
  std::vector<std::size_t> definitions;
  MarkedText marked = replace_markers(typed, definitions);
  MarkdownTree tree = parse_markdown(marked.text);
  // A definition kept as text may have held the only call of another one.
  for (int round = 0; round < kMostRounds; ++round) {
    const auto dropped = dropped_definitions(marked.text, tree.get());
    if (dropped.empty()) break;
    definitions.insert(definitions.end(), dropped.begin(), dropped.end());
    std::ranges::sort(definitions);
    marked = replace_markers(typed, definitions);
    tree = parse_markdown(marked.text);
  }
  const SourceText parsed = typed.with_lines(marked.text);
  return BlockReader(parsed, marked.markers, tree.get(), sink).read();
}

}  // namespace greffier::ingest
