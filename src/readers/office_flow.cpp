#include "readers/office_flow.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "material/assembly.hpp"
#include "model/containment.hpp"
#include "readers/office_captions.hpp"
#include "readers/office_containers.hpp"
#include "readers/office_inlines.hpp"
#include "readers/office_rules.hpp"

namespace greffier::readers {

namespace {

using material::Piece;

Piece::Kind kind_of(const ParagraphFacts& facts) {
  if (facts.level > 0) return Piece::Kind::heading;
  return facts.list.is_item ? Piece::Kind::item : Piece::Kind::line;
}

bool is_picture_alone(const model::Inlines& inlines) {
  return inlines.size() == 1 && model::image_of(inlines.front()) != nullptr;
}

void make_bold(model::Inlines& inlines) {
  for (model::Inline& each : inlines) each.format.strong = true;
}

// A heading all in bold letters is a heading.
void make_plain(model::Inlines& inlines) {
  for (model::Inline& each : inlines) each.format.strong = false;
  join_runs(inlines);
}

}  // namespace

void Flow::begin(ParagraphFacts facts) {
  if (is_open_) end();
  is_open_ = true;
  is_spent_ = false;
  span_ = desk_.next_paragraph();
  facts_ = std::move(facts);
  if (facts_.breaks_page) starts_page_ = true;
}

void Flow::end(bool goes_on) {
  is_open_ = false;
  if (goes_on) return;
  const bool is_empty = !flush() && after_.empty() && !is_spent_;
  if (is_empty && place_ == Place::body) desk_.count(kSpacing, {});
  put_rest();
}

void Flow::add_text(std::string_view text, const Letters& letters, std::string_view target) {
  if (text.empty()) return;
  std::string clean = clean_text(text);
  if (clean.empty()) return;
  see(clean, letters);
  if (!letters.hidden) return append_text(inlines_, std::move(clean), format_of(letters, target));
  is_spent_ = true;
  desk_.count(kHidden, clean);
}

void Flow::see(std::string_view text, const Letters& letters) {
  const std::size_t count = count_letters(text);
  if (count == 0 || letters.hidden) return;
  desk_.links.count_language(letters.language, count);
  seen_.any = true;
  seen_.strong = seen_.strong && letters.strong;
  seen_.emphasis = seen_.emphasis && letters.emphasis;
  seen_.underlined = seen_.underlined && letters.underline;
  seen_.points[letters.points] += count;
}

// What the style of the paragraph says of all its letters is no word of its own.
model::Format Flow::format_of(const Letters& letters, std::string_view target) const {
  const Letters& usual = facts_.letters;
  model::Format format;
  format.strong = letters.strong && !usual.strong;
  format.emphasis = letters.emphasis && !usual.emphasis;
  format.underline = letters.underline && !usual.underline && target.empty();
  format.strike = letters.strike && !usual.strike;
  format.small_caps = letters.small_caps && !usual.small_caps;
  format.code = letters.code && !facts_.is_code;
  format.script = letters.script;
  format.language = letters.language;
  format.target = target;
  if (letters.role == "libelle" || letters.role == "secondaire") format.role = letters.role;
  return format;
}

void Flow::add_image(model::Image image, std::string_view target) {
  model::Inline piece{std::move(image), {}, {}};
  piece.format.target = target;
  add(std::move(piece));
}

void Flow::add_note(model::Blocks body) {
  if (place_ != Place::note) {
    if (body.empty()) body.push_back(model::paragraph(model::Inlines()));
    return add({model::Footnote{std::make_shared<const model::Blocks>(std::move(body))}, {}, {}});
  }
  std::string said;
  for (const model::Block& block : body)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block.node))
      said += (said.empty() ? " (" : " ") + model::plain_text(paragraph->inlines);
  if (said.empty()) return;
  desk_.count(kInnerNote, said);
  append_text(inlines_, clean_text(said + ")"), {});
}

void Flow::add_bookmark(std::string_view name) {
  bookmarks_.emplace_back(name);
}

void Flow::break_page() {
  if (place_ == Place::cell || place_ == Place::note) return;
  const bool splits = is_open_ && flush();
  is_spent_ = true;
  starts_page_ = true;
  if (splits) facts_.list.is_item = false;
}

void Flow::add_block(model::Block block) {
  Piece piece = material::block(std::move(block), desk_.here());
  if (!is_open_) {
    put(std::move(piece));
    return put_rest();
  }
  after_.push_back({std::move(piece)});
}

void Flow::add_beside(Entries entries) {
  std::ranges::move(entries, std::back_inserter(after_));
  if (!is_open_) put_rest();
}

std::string Flow::take_contents_title() {
  if ((is_open_ && !inlines_.empty()) || entries_.empty() || !is_contents_title(entries_.back()))
    return {};
  std::string title = material::text_of(entries_.back().piece);
  starts_page_ = starts_page_ || entries_.back().piece.join == material::Join::page;
  entries_.pop_back();
  return title;
}

int Flow::last_depth() const {
  return entries_.empty() ? 0 : entries_.back().piece.depth;
}

material::Look Flow::look() const {
  material::Look look;
  look.strong = seen_.any && seen_.strong;
  look.emphasis = seen_.any && seen_.emphasis;
  look.underlined = seen_.any && seen_.underlined;
  look.centered = facts_.align == model::Align::center;
  look.style = facts_.style;
  const auto most =
      std::ranges::max_element(seen_.points, {}, [](const auto& each) { return each.second; });
  if (most != seen_.points.end()) look.points = most->first;
  return look;
}

// Links lead to headings of the body only.
void Flow::name_heading(std::string_view text) {
  desk_.links.add_heading({}, text);
  for (const std::string& each : bookmarks_) desk_.links.add_heading(each, text);
}

// Writer sets a picture and its caption in one paragraph: they are two pieces.
void Flow::put_captioned_picture() {
  const auto is_image = [](const model::Inline& piece) {
    return model::image_of(piece) != nullptr;
  };
  if (inlines_.size() < 2 || std::ranges::count_if(inlines_, is_image) != 1) return;
  const auto image = std::ranges::find_if(inlines_, is_image);
  put(material::block({model::Paragraph{{std::move(*image)}, {}}, span_}, span_));
  inlines_.erase(image);
}

// Makes a piece of what the paragraph holds so far; false when that is nothing.
bool Flow::flush() {
  if (facts_.is_caption) put_captioned_picture();
  tidy(inlines_, facts_.is_code          ? Beginning::anything
                 : place_ == Place::note ? Beginning::text
                                         : Beginning::tabs);
  const bool has_text = !inlines_.empty();
  if (has_text) {
    Piece piece;
    piece.kind = kind_of(facts_);
    piece.look = look();
    piece.span = span_;
    note_look(piece.look.strong);
    if (is_picture_alone(inlines_) && piece.kind == Piece::Kind::line) {
      piece.kind = Piece::Kind::block;
      piece.block = model::Block{model::Paragraph{std::move(inlines_), {}}, span_};
    } else {
      piece.inlines = std::move(inlines_);
    }
    if (piece.kind == Piece::Kind::heading) {
      piece.level = facts_.level;
      if (piece.look.strong) make_plain(piece.inlines);
      if (place_ == Place::body || place_ == Place::beside) name_heading(material::text_of(piece));
    } else {
      piece.depth = facts_.list.depth;
      piece.ordered = facts_.list.is_item && facts_.list.ordered;
      piece.number = piece.ordered ? facts_.list.number : 0;
    }
    put(std::move(piece));
  }
  inlines_.clear();
  seen_ = {};
  bookmarks_.clear();
  return has_text;
}

void Flow::note_look(bool is_strong) {
  if (!std::exchange(has_text_, true)) align_ = facts_.align;
  is_bold_ = is_bold_ && (is_strong || is_table_label(facts_.role));
}

void Flow::put(material::Piece piece) {
  if (std::exchange(starts_page_, false)) piece.join = material::Join::page;
  const bool is_text = piece.kind != Piece::Kind::block;
  entries_.push_back({std::move(piece)});
  Entry& entry = entries_.back();
  if (!is_text) return;
  entry.role = facts_.role;
  entry.is_caption = facts_.is_caption;
  entry.is_code = facts_.is_code;
}

// What stands after the paragraph; a comment does not end the list that it is written in.
void Flow::put_rest() {
  std::ranges::move(std::exchange(after_, {}), std::back_inserter(entries_));
  if (place_ != Place::body) return;
  for (model::Block& comment : desk_.take_comments()) {
    const int depth = last_depth();
    Piece piece = material::block(std::move(comment), span_);
    piece.depth = depth;
    entries_.push_back({std::move(piece)});
  }
}

Entries Flow::take() {
  if (is_open_) end();
  if (flush()) put_rest();  // the end of the last paragraph was a deleted one
  attach_captions(entries_, desk_);
  group_containers(entries_);
  return std::move(entries_);
}

material::Pieces Flow::take_pieces() {
  material::Pieces pieces;
  for (Entry& each : take()) pieces.push_back(std::move(each.piece));
  return pieces;
}

model::Blocks Flow::take_blocks() {
  const bool is_inner = place_ == Place::cell || place_ == Place::note;
  material::Pieces pieces = take_pieces();
  if (!is_inner) return material::assemble(std::move(pieces));
  for (Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::heading) continue;
    piece.kind = Piece::Kind::line;
    make_bold(piece.inlines);
    desk_.count(kInnerHeading, material::text_of(piece));
  }
  std::erase_if(pieces, [](const Piece& piece) {
    return piece.kind == Piece::Kind::block && !model::may_hold(model::Place::cell, *piece.block);
  });
  return material::assemble(std::move(pieces));
}

}  // namespace greffier::readers
