#include "readers/html_flow.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/html_fate.hpp"
#include "readers/html_rules.hpp"
#include "readers/html_word.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using material::Join;
using material::Piece;
using model::Inlines;
using xml::Node;

// The switches of Format that an element turns on.
struct Look {
  std::string_view name;
  bool model::Format::*flag;
};
constexpr std::array kLooks{
    Look{"b", &model::Format::strong},      Look{"strong", &model::Format::strong},
    Look{"i", &model::Format::emphasis},    Look{"em", &model::Format::emphasis},
    Look{"cite", &model::Format::emphasis}, Look{"var", &model::Format::emphasis},
    Look{"dfn", &model::Format::emphasis},  Look{"u", &model::Format::underline},
    Look{"ins", &model::Format::underline}, Look{"s", &model::Format::strike},
    Look{"del", &model::Format::strike},    Look{"strike", &model::Format::strike},
    Look{"code", &model::Format::code},     Look{"kbd", &model::Format::code},
    Look{"samp", &model::Format::code},     Look{"tt", &model::Format::code},
};

void apply(const std::optional<bool>& from, bool& flag) {
  if (from) flag = *from;
}

// The part of a language tag before its hyphen; Word's « X-NONE » is none.
std::string primary(std::string_view tag) {
  std::string language = text::lower(tag.substr(0, tag.find_first_of("-_")));
  return language == "x" || language == "zxx" ? std::string() : language;
}

void apply_language(std::string_view tag, const std::string& page, model::Format& format) {
  const std::string language = primary(tag);
  if (!language.empty()) format.language = language == page ? std::string() : std::string(tag);
}

// The look of an element put on that of what holds it.
void apply_look(const Node& element, const CssLook& look, const std::string& page_language,
                HtmlContext& context) {
  for (const Look& each : kLooks)
    if (element.is(each.name)) context.format.*each.flag = true;
  if (element.is("sup")) context.format.script = model::Script::superscript;
  if (element.is("sub")) context.format.script = model::Script::subscript;
  apply(look.strong, context.format.strong);
  apply(look.emphasis, context.format.emphasis);
  apply(look.underline, context.format.underline);
  apply(look.strike, context.format.strike);
  apply(look.small_caps, context.format.small_caps);
  apply(look.keeps_lines, context.keeps_lines);
  apply(look.centered, context.centered);
  if (look.script) context.format.script = *look.script;
  if (look.points) context.points = *look.points;
  if (element.is("center") || text::lower(attribute(element, "align")) == "center")
    context.centered = true;
  for (const std::string_view name : {"lang", "xml:lang"})
    apply_language(attribute(element, name), page_language, context.format);
}

material::Look look_of_line(const Inlines& inlines, const HtmlContext& context, std::string style) {
  material::Look look{true, true, true, context.centered, context.points, std::move(style)};
  bool has_text = false;
  for (const model::Inline& each : inlines) {
    const auto* const run = std::get_if<model::Text>(&each.node);
    if (run == nullptr || text::trimmed(run->text).empty()) continue;
    has_text = true;
    look.strong = look.strong && each.format.strong;
    look.emphasis = look.emphasis && each.format.emphasis;
    look.underlined = look.underlined && each.format.underline;
  }
  if (!has_text) look.strong = look.emphasis = look.underlined = false;
  return look;
}

bool is_pictures(const Inlines& inlines) {
  return std::ranges::all_of(inlines, [](const model::Inline& each) {
    return model::image_of(each) != nullptr ||
           (std::holds_alternative<model::Text>(each.node) &&
            text::trimmed(std::get<model::Text>(each.node).text).empty());
  });
}

const material::Rule* rule_of(Fate fate) {
  switch (fate) {
    case Fate::furniture:
      return &kPageFurniture;
    case Fate::hidden:
      return &kHiddenText;
    case Fate::embedded:
      return &kEmbedded;
    default:
      return nullptr;
  }
}

// What a report shows of an element that goes.
std::string shown(const Node& element) {
  std::string words = words_in(element, 300);
  for (const std::string_view name : {"src", "data", "value", "placeholder", "aria-label"})
    if (words.empty()) words = attribute(element, name);
  return words;
}

}  // namespace

HtmlFlow::Handler HtmlFlow::handler_of(std::string_view name) {
  struct Entry {
    std::string_view name;
    Handler handler;
  };
  static constexpr std::array kHandlers{
      Entry{"a", &HtmlFlow::read_link},
      Entry{"address", &HtmlFlow::read_division},
      Entry{"article", &HtmlFlow::read_division},
      Entry{"aside", &HtmlFlow::read_division},
      Entry{"blockquote", &HtmlFlow::read_quote},
      Entry{"body", &HtmlFlow::read_division},
      Entry{"br", &HtmlFlow::read_break},
      Entry{"caption", &HtmlFlow::read_division},
      Entry{"center", &HtmlFlow::read_division},
      Entry{"dd", &HtmlFlow::read_meaning},
      Entry{"details", &HtmlFlow::read_division},
      Entry{"dir", &HtmlFlow::read_list},
      Entry{"div", &HtmlFlow::read_division},
      Entry{"dl", &HtmlFlow::read_division},
      Entry{"dt", &HtmlFlow::read_term},
      Entry{"fieldset", &HtmlFlow::read_division},
      Entry{"figcaption", &HtmlFlow::read_division},
      Entry{"figure", &HtmlFlow::read_division},
      Entry{"footer", &HtmlFlow::read_division},
      Entry{"form", &HtmlFlow::read_division},
      Entry{"h1", &HtmlFlow::read_heading},
      Entry{"h2", &HtmlFlow::read_heading},
      Entry{"h3", &HtmlFlow::read_heading},
      Entry{"h4", &HtmlFlow::read_heading},
      Entry{"h5", &HtmlFlow::read_heading},
      Entry{"h6", &HtmlFlow::read_heading},
      Entry{"header", &HtmlFlow::read_division},
      Entry{"hgroup", &HtmlFlow::read_division},
      Entry{"hr", &HtmlFlow::read_rule},
      Entry{"img", &HtmlFlow::read_image},
      Entry{"legend", &HtmlFlow::read_division},
      Entry{"li", &HtmlFlow::read_lone_item},
      Entry{"listing", &HtmlFlow::read_code},
      Entry{"main", &HtmlFlow::read_division},
      Entry{"menu", &HtmlFlow::read_list},
      Entry{"nav", &HtmlFlow::read_division},
      Entry{"ol", &HtmlFlow::read_list},
      Entry{"p", &HtmlFlow::read_division},
      Entry{"pre", &HtmlFlow::read_code},
      Entry{"q", &HtmlFlow::read_quoted},
      Entry{"section", &HtmlFlow::read_division},
      Entry{"span", &HtmlFlow::read_span},
      Entry{"summary", &HtmlFlow::read_division},
      Entry{"table", &HtmlFlow::read_table},
      Entry{"tbody", &HtmlFlow::read_division},
      Entry{"td", &HtmlFlow::read_division},
      Entry{"th", &HtmlFlow::read_division},
      Entry{"tr", &HtmlFlow::read_division},
      Entry{"ul", &HtmlFlow::read_list},
      Entry{"xmp", &HtmlFlow::read_code},
  };
  static_assert(std::ranges::is_sorted(kHandlers, {}, &Entry::name));
  const auto entry = std::ranges::lower_bound(kHandlers, name, {}, &Entry::name);
  return entry == kHandlers.end() || entry->name != name ? &HtmlFlow::read_inside : entry->handler;
}

void HtmlFlow::read(const Node& node, const HtmlContext& context) {
  if (node.kind == Node::Kind::text) {
    const diag::Span span = span_of_text(node);
    if (context.keeps_lines)
      line_.add_as_is(node.text, context.format, span);
    else
      line_.add(node.text, context.format, span);
    return;
  }
  if (page_.notes.skipped.contains(&node)) return;
  const CssLook look = page_.styles.look_of(node);
  if (leave_out(node, look)) return;
  HtmlContext inner = context;
  apply_look(node, look, page_.language, inner);
  (this->*handler_of(node.name))(node, inner, look);
}

void HtmlFlow::read_children(const Node& element, const HtmlContext& context) {
  for (const Node& child : element.children) read(child, context);
}

bool HtmlFlow::leave_out(const Node& element, const CssLook& look) {
  const Fate fate = fate_of(element, look, page_.tree);
  if (fate == Fate::read) return false;
  if (fate == Fate::silent) return true;
  std::string seen = shown(element);
  if (seen.empty()) return true;
  return page_.changes.take(*rule_of(fate), span_of(element), std::move(seen), "");
}

void HtmlFlow::read_inside(const Node& element, const HtmlContext& context,
                           const CssLook& /*look*/) {
  read_children(element, context);
}

void HtmlFlow::read_division(const Node& element, const HtmlContext& context, const CssLook& look) {
  end_paragraph(context);
  page_break_ |= look.breaks_before;
  if (std::string style = word_style(element); !style.empty()) style_ = std::move(style);
  if (element.is("p") && is_word_list(element, look)) {
    word_list_ = true;
    word_depth_ = word_depth(look);
  }
  const bool is_line = is_letter_line(element);
  const Node* const letter = page_.tree.parent(element);
  continues_ = is_line && letter_ == letter && letter_pieces_ == pieces_.size();
  read_children(element, context);
  letter_ = is_line && !line_.empty() ? letter : nullptr;
  end_paragraph(context);
  letter_pieces_ = pieces_.size();
  page_break_ |= look.breaks_after;
}

bool HtmlFlow::is_letter_line(const Node& element) const {
  const auto is_inline = [](const Node& child) {
    return child.kind == Node::Kind::text || child.is("br") ||
           handler_of(child.name) == &HtmlFlow::read_inside ||
           handler_of(child.name) == &HtmlFlow::read_span ||
           handler_of(child.name) == &HtmlFlow::read_link;
  };
  const Node* const letter = element.is("div") ? page_.tree.parent(element) : nullptr;
  if (letter == nullptr || !std::ranges::all_of(element.children, is_inline)) return false;
  return page_.letters.contains(letter);
}

void HtmlFlow::read_heading(const Node& element, const HtmlContext& context, const CssLook& look) {
  end_paragraph(context);
  page_break_ |= look.breaks_before;
  heading_ = element.name[1] - '0';
  read_children(element, context);
  end_paragraph(context);
  heading_ = 0;
}

void HtmlFlow::end_line(const HtmlContext& context) {
  if (heading_ > 0) {
    line_.add({model::LineBreak{}, {}, {}});
    return;
  }
  Inlines text = line_.take();
  const bool has_text = !text.empty();
  if (has_text) emit(std::move(text), context);
  continues_ = has_text;
}

void HtmlFlow::end_paragraph(const HtmlContext& context) {
  if (Inlines text = line_.take(); !text.empty()) emit(std::move(text), context);
  continues_ = false;
  word_list_ = false;
  word_depth_ = 0;
  marker_.clear();
  style_.clear();
}

void HtmlFlow::emit(Inlines text, const HtmlContext& context) {
  const diag::Span span = text.front().span;
  if (continues_ && !pieces_.empty())
    pieces_.back().inlines.push_back({model::LineBreak{}, {}, span});
  Piece piece = material::line(std::move(text), span, continues_ ? Join::line : Join::paragraph);
  piece.depth = context.depth;
  if (heading_ > 0) {
    drop_common_looks(piece.inlines);
    if (context.outline && context.depth == 0)
      piece = material::heading(heading_, std::move(piece.inlines), span);
    else
      for (model::Inline& each : piece.inlines) each.format.strong = true;
  } else if (item_ && !continues_) {
    piece.kind = Piece::Kind::item;
    piece.depth = item_->depth;
    piece.ordered = item_->ordered;
    piece.number = item_->number;
    item_.reset();
  } else if (word_list_ && !continues_) {
    settle_marker(piece, context);
  }
  if (piece.kind == Piece::Kind::line && !continues_ && is_pictures(piece.inlines)) {
    emit_block({model::Paragraph{std::move(piece.inlines), {}}, span}, context);
    return;
  }
  piece.look = look_of_line(piece.inlines, context, style_);
  if (std::exchange(page_break_, false)) piece.join = Join::page;
  pieces_.push_back(std::move(piece));
}

void HtmlFlow::settle_marker(Piece& piece, const HtmlContext& context) {
  auto marker = read_word_marker(marker_);
  if (!marker) marker = take_word_marker(piece.inlines);
  if (!marker) return;
  piece.kind = Piece::Kind::item;
  piece.depth = context.depth + std::max(word_depth_, 1);
  piece.ordered = marker->ordered;
  piece.number = marker->number;
  if (page_.word_items++ == 0) page_.first_word_item = piece.span;
}

void HtmlFlow::emit_block(model::Block block, const HtmlContext& context) {
  const diag::Span span = block.span;
  Piece piece = material::block(std::move(block), span);
  piece.depth = context.depth;
  if (std::exchange(page_break_, false)) piece.join = Join::page;
  pieces_.push_back(std::move(piece));
}

material::Pieces HtmlFlow::take() {
  end_paragraph({});
  return std::move(pieces_);
}

// Where its first word stands.
diag::Span HtmlFlow::span_of_text(const Node& text) const {
  const std::size_t begin = std::min(text.text.find_first_not_of(" \t\n"), text.text.size());
  const auto lines =
      std::count(text.text.begin(), text.text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  diag::Span span = span_of(text);
  span.begin.line += static_cast<std::uint32_t>(lines);
  span.end = span.begin;
  return span;
}

diag::Span HtmlFlow::span_of(const Node& node) const {
  return {page_.source, node.position, node.position};
}

}  // namespace greffier::readers
