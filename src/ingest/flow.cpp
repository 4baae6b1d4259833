#include "ingest/flow.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "ingest/inline_attributes.hpp"
#include "ingest/inline_cut.hpp"
#include "ingest/messages.hpp"
#include "ingest/scalars.hpp"
#include "ingest/table_grid.hpp"
#include "model/walk.hpp"

namespace greffier::ingest {

namespace {

using model::Block;
using model::Blocks;
using model::Inline;
using model::Inlines;

constexpr std::array<std::string_view, 5> kTypedBullets{"- ", "– ", "— ", "• ", "· "};
constexpr std::size_t kDeepest = 24;

// From the first to the last of some inlines.
diag::Span span_of(const Inlines& inlines) {
  diag::Span span = inlines.front().span;
  span.end = std::max(span.end, inlines.back().span.end);
  return span;
}

// An element that is open, with what it holds so far.
struct Frame {
  enum class Kind { root, list, item, quote, table, cell };
  Kind kind = Kind::root;
  Blocks blocks;         // root, item, quote, cell
  model::List list;      // list
  model::Table table;    // table
  model::Cell cell;      // cell: its span and size
  std::size_t tags = 0;  // inline tags that were open before it
  diag::Span span;
};

class Flow {
 public:
  Flow(const FlowPlace& place, diag::Sink& sink) : place_(place), sink_(sink) {
    open(Frame::Kind::root, place.span);
  }

  void take(Token& token) {
    if (auto* const tag = std::get_if<Tag>(&token)) return take_tag(*tag);
    take_inline(std::move(std::get<Inline>(token)));
  }

  Blocks finish() {
    end_paragraph();
    while (frames_.size() > 1) close();
    if (bullets_ > 0) sink_.raise(kDoubleBullet, first_bullet_, bullets_);
    for (const OpenTag& tag : tags_) sink_.raise(kUnclosedTag, tag.span, tag.source);
    return std::move(frames_.front().blocks);
  }

 private:
  struct OpenTag {
    std::string name;
    std::string source;
    diag::Span span;
    model::Format outer;  // the look before it
    model::Format inner;
  };

  // Text ------------------------------------------------------------------------------------------

  void take_inline(Inline item) {
    if (std::holds_alternative<model::LineBreak>(item.node) && !line_.empty())
      trim_end(line_.back());
    if (!line_.empty() && std::holds_alternative<model::LineBreak>(line_.back().node))
      trim_start(item);
    if (!tags_.empty()) item.format = merged(item.format, tags_.back().inner);
    line_.push_back(std::move(item));
  }

  // Markdown's look and that of the tags around it.
  static model::Format merged(model::Format format, const model::Format& tags) {
    format.strong |= tags.strong;
    format.emphasis |= tags.emphasis;
    format.strike |= tags.strike;
    format.underline |= tags.underline;
    format.code |= tags.code;
    format.small_caps |= tags.small_caps;
    if (format.script == model::Script::baseline) format.script = tags.script;
    if (format.language.empty()) format.language = tags.language;
    if (format.role.empty()) format.role = tags.role;
    if (format.target.empty()) format.target = tags.target;
    if (format.title.empty()) format.title = tags.title;
    return format;
  }

  // Frames ----------------------------------------------------------------------------------------

  Frame& top() { return frames_.back(); }

  void open(Frame::Kind kind, diag::Span span) {
    Frame frame;
    frame.kind = kind;
    frame.span = span;
    frame.tags = tags_.size();
    in_caption_ = false;
    frames_.push_back(std::move(frame));
  }

  // Where text goes: text straight in a list is an item, straight in a table a cell.
  Blocks& place_of_blocks() {
    if (top().kind == Frame::Kind::list) open(Frame::Kind::item, top().span);
    if (top().kind == Frame::Kind::table) open_cell(false, {}, top().span);
    return top().blocks;
  }

  void close() {
    Frame done = std::move(frames_.back());
    frames_.pop_back();
    if (tags_.size() > done.tags) tags_.resize(done.tags);
    switch (done.kind) {
      case Frame::Kind::item:
        return close_item(std::move(done));
      case Frame::Kind::cell:
        return close_cell(std::move(done));
      case Frame::Kind::list:
        return close_list(std::move(done));
      case Frame::Kind::table:
        return close_table(std::move(done));
      default:
        return add({model::Quote{std::move(done.blocks)}, done.span});
    }
  }

  void add(Block block) { place_of_blocks().push_back(std::move(block)); }

  void close_item(Frame done) {
    if (done.blocks.empty()) return;
    top().list.items.push_back({std::move(done.blocks), done.span});
  }
  void close_cell(Frame done) {
    done.cell.blocks = std::move(done.blocks);
    top().table.rows.back().cells.push_back(std::move(done.cell));
  }
  void close_list(Frame done) {
    if (!done.list.items.empty()) add({std::move(done.list), done.span});
  }
  void close_table(Frame done) {
    std::erase_if(done.table.rows, [](const model::Row& row) { return row.cells.empty(); });
    if (!done.table.rows.empty()) {
      complete_table(done.table);
      add({std::move(done.table), done.span});
    } else if (!done.table.caption.empty()) {
      add({model::Paragraph{std::move(done.table.caption), {}}, done.span});
    }
  }

  // Index of the innermost open frame of a kind, not looking out of the cell that is open.
  std::optional<std::size_t> find(Frame::Kind kind) const {
    for (std::size_t i = frames_.size(); i-- > 1;) {
      if (frames_[i].kind == kind) return i;
      if (frames_[i].kind == Frame::Kind::cell && kind != Frame::Kind::table) return {};
    }
    return {};
  }

  void close_down_to(std::size_t index) {
    while (frames_.size() > index) close();
  }

  // Paragraphs ------------------------------------------------------------------------------------

  void end_paragraph() {
    trim_line(line_);
    Inlines line = std::exchange(line_, {});
    const int level = std::exchange(heading_, 0);
    if (line.empty()) return;
    const diag::Span span = span_of(line);
    if (in_caption_ && top().kind == Frame::Kind::table) return append_caption(std::move(line));
    Blocks& blocks = place_of_blocks();
    if (top().kind == Frame::Kind::item && blocks.empty()) drop_typed_bullet(line);
    if (level == 0) {
      blocks.push_back({model::Paragraph{std::move(line), {}}, span});
    } else if (place_.outline && frames_.size() == 1) {
      blocks.push_back({model::Heading{level, std::move(line), {}, true}, span});
    } else {
      sink_.raise(kHeadingFlattened, span);
      blocks.push_back(bold_paragraph(std::move(line), span));
    }
  }

  void append_caption(Inlines line) {
    Inlines& caption = top().table.caption;
    caption.insert(caption.end(), std::make_move_iterator(line.begin()),
                   std::make_move_iterator(line.end()));
  }

  // « <li>- fluidifier » has two bullets.
  void drop_typed_bullet(Inlines& line) {
    auto* const run = std::get_if<model::Text>(&line.front().node);
    if (run == nullptr) return;
    const auto* const bullet = std::ranges::find_if(
        kTypedBullets, [run](std::string_view typed) { return run->text.starts_with(typed); });
    if (bullet == kTypedBullets.end()) return;
    if (bullets_++ == 0) first_bullet_ = line.front().span;
    drop_start(line.front(), bullet->size());
    trim_line(line);
  }

  // Tags ------------------------------------------------------------------------------------------

  void take_tag(const Tag& tag) {
    const TagAction action = tag.name.empty() ? TagAction::unknown : action_of(tag.name);
    switch (action) {
      case TagAction::format:
        return tag.closing ? close_format(tag) : open_format(tag);
      case TagAction::line_break:
        return take_inline({model::LineBreak{}, {}, tag.span});
      case TagAction::paragraph:
      case TagAction::division:
        return take_division(tag);
      case TagAction::heading:
        return take_heading(tag);
      case TagAction::bullet_list:
      case TagAction::ordered_list:
        return take_list(tag);
      case TagAction::item:
        return take_item(tag);
      case TagAction::quote:
        return take_enclosing(tag, Frame::Kind::quote);
      case TagAction::rule:
        return take_rule(tag);
      case TagAction::table:
        return take_enclosing(tag, Frame::Kind::table);
      case TagAction::row:
        return take_row(tag);
      case TagAction::cell:
      case TagAction::header_cell:
        return take_cell(tag);
      case TagAction::caption:
        return take_caption(tag);
      case TagAction::image:
        return take_image(tag);
      case TagAction::transparent:
        return;
      case TagAction::unknown:
        return take_unknown(tag);
    }
  }

  void open_format(const Tag& tag) {
    if (tag.source.ends_with("/>")) return;
    const model::Format outer = tags_.empty() ? model::Format{} : tags_.back().inner;
    model::Format inner = outer;
    apply_tag(tag, inner);
    tags_.push_back({tag.name, tag.source, tag.span, outer, std::move(inner)});
  }

  void close_format(const Tag& tag) {
    const auto same = std::find_if(tags_.rbegin(), tags_.rend(),
                                   [&tag](const OpenTag& open) { return open.name == tag.name; });
    const auto index = static_cast<std::size_t>(tags_.rend() - same);
    if (same == tags_.rend() || index <= top().tags) return report_stray(tag);
    // Tags opened inside and not closed go on without it.
    const std::vector<OpenTag> inside(tags_.begin() + static_cast<std::ptrdiff_t>(index),
                                      tags_.end());
    tags_.resize(index - 1);
    for (const OpenTag& open : inside) {
      Tag again = read_tag(open.source, open.span);
      open_format(again);
    }
  }

  void report_stray(const Tag& tag) { sink_.raise(kStrayTag, tag.span, tag.source); }

  void take_division(const Tag&) { end_paragraph(); }

  void take_heading(const Tag& tag) {
    end_paragraph();
    if (!tag.closing) heading_ = tag.name[1] - '0';
  }

  bool too_deep() const { return frames_.size() >= kDeepest; }

  void take_list(const Tag& tag) {
    end_paragraph();
    if (tag.closing) return close_kind(Frame::Kind::list, tag);
    if (too_deep()) return;
    place_of_blocks();
    open(Frame::Kind::list, tag.span);
    top().list.ordered = tag.name == "ol";
    const auto start = whole_number(tag.attribute("start"));
    if (start && *start >= 0 && *start < 1'000'000) top().list.start = static_cast<int>(*start);
  }

  void close_kind(Frame::Kind kind, const Tag& tag) {
    const auto index = find(kind);
    index ? close_down_to(*index) : report_stray(tag);
  }

  void take_item(const Tag& tag) {
    end_paragraph();
    const auto list = find(Frame::Kind::list);
    if (tag.closing) return list ? close_down_to(*list + 1) : report_stray(tag);
    if (list) {
      close_down_to(*list + 1);
    } else {
      place_of_blocks();
      open(Frame::Kind::list, tag.span);
    }
    open(Frame::Kind::item, tag.span);
  }

  void take_enclosing(const Tag& tag, Frame::Kind kind) {
    end_paragraph();
    if (tag.closing) return close_kind(kind, tag);
    if (too_deep()) return;
    place_of_blocks();
    open(kind, tag.span);
  }

  void take_rule(const Tag& tag) {
    end_paragraph();
    add({model::ThematicBreak{}, tag.span});
  }

  // A row or a cell outside a table opens one.
  void reach_table(const Tag& tag) {
    if (const auto table = find(Frame::Kind::table)) return close_down_to(*table + 1);
    place_of_blocks();
    open(Frame::Kind::table, tag.span);
  }

  void take_row(const Tag& tag) {
    end_paragraph();
    if (tag.closing && !find(Frame::Kind::table)) return report_stray(tag);
    reach_table(tag);
    if (!tag.closing) top().table.rows.emplace_back();
  }

  void open_cell(bool header, const Tag& tag, diag::Span span) {
    auto& rows = top().table.rows;
    if (rows.empty()) rows.emplace_back();
    const bool first = rows.back().cells.empty();
    if (first) rows.back().kind = header ? model::RowKind::header : model::RowKind::body;
    if (!header) rows.back().kind = model::RowKind::body;
    open(Frame::Kind::cell, span);
    const auto count = [&tag](std::string_view name) {
      return static_cast<int>(
          std::clamp<std::int64_t>(whole_number(tag.attribute(name)).value_or(1), 1, 1000));
    };
    top().cell.columns = count("colspan");
    top().cell.rows = count("rowspan");
    top().cell.span = span;
  }

  void take_cell(const Tag& tag) {
    end_paragraph();
    if (tag.closing) return close_kind(Frame::Kind::cell, tag);
    reach_table(tag);
    open_cell(tag.name == "th", tag, tag.span);
  }

  void take_caption(const Tag& tag) {
    end_paragraph();
    in_caption_ = !tag.closing && top().kind == Frame::Kind::table;
  }

  void take_image(const Tag& tag) {
    model::Image image;
    image.source = tag.attribute("src");
    image.alternative = tag.attribute("alt");
    image.title = tag.attribute("title");
    if (const auto width = read_size(tag.attribute("width"))) image.width = *width;
    if (const auto height = read_size(tag.attribute("height"))) image.height = *height;
    take_inline({std::move(image), {}, tag.span});
  }

  void take_unknown(const Tag& tag) {
    sink_.raise(kUnknownTag, tag.span, tag.source);
    std::string source = tag.source;
    std::ranges::replace(source, '\n', ' ');
    take_inline(model::text(std::move(source), {}, tag.span));
  }

  FlowPlace place_;
  diag::Sink& sink_;
  std::vector<Frame> frames_;
  std::vector<OpenTag> tags_;
  Inlines line_;
  int heading_ = 0;
  bool in_caption_ = false;
  int bullets_ = 0;  // dropped
  diag::Span first_bullet_;
};

}  // namespace

Blocks read_flow(Tokens tokens, const FlowPlace& place, diag::Sink& sink) {
  Flow flow(place, sink);
  for (Token& token : tokens) flow.take(token);
  return flow.finish();
}

Inlines read_flow_line(Tokens tokens, const diag::Span& span, diag::Sink& sink) {
  const Blocks blocks = read_flow(std::move(tokens), {false, span}, sink);
  Inlines line;
  const auto add = [&line](const Inlines& part) {
    if (part.empty()) return;
    if (!line.empty()) line.push_back(model::text(" "));
    line.insert(line.end(), part.begin(), part.end());
  };
  // Blocks, not inlines: a footnote that is called there stays one.
  model::for_each_block(blocks, [&add](const Block& block) {
    if (const auto* const paragraph = std::get_if<model::Paragraph>(&block.node))
      add(paragraph->inlines);
    if (const auto* const table = std::get_if<model::Table>(&block.node)) add(table->caption);
  });
  return line;
}

Block bold_paragraph(Inlines inlines, const diag::Span& span) {
  for (Inline& item : inlines) item.format.strong = true;
  return {model::Paragraph{std::move(inlines), {}}, span};
}

}  // namespace greffier::ingest
