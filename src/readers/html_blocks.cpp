#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/inline_attributes.hpp"
#include "material/assembly.hpp"
#include "readers/html_flow.hpp"
#include "readers/html_pictures.hpp"
#include "readers/html_rules.hpp"
#include "readers/html_word.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr int kDeepestList = 12;

int whole(std::string_view text, int otherwise) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && value >= 0 && value < 1'000'000 ? value : otherwise;
}

// Google Docs sends every link through itself.
std::string real_address(std::string_view address) {
  constexpr std::string_view kThrough = "https://www.google.com/url?q=";
  if (!address.starts_with(kThrough)) return std::string(address);
  address.remove_prefix(kThrough.size());
  const std::string_view real = address.substr(0, address.find('&'));
  std::string result;
  for (std::size_t i = 0; i < real.size(); ++i) {
    int byte = 0;
    const bool is_escape =
        real[i] == '%' && i + 2 < real.size() &&
        std::from_chars(real.data() + i + 1, real.data() + i + 3, byte, 16).ec == std::errc();
    result += is_escape ? static_cast<char>(byte) : real[i];
    i += is_escape ? 2 : 0;
  }
  return result;
}

// A text, pre, in lines: code, unless a mail program wrapped a letter in it.
bool is_letter(const Node& element) {
  return has_class(element, "moz-quote-pre") || element.attribute("wrap") != nullptr;
}

std::string raw_text(const Node& element) {
  std::string text;
  for (const Node& child : element.children) {
    if (child.kind == Node::Kind::text)
      text += child.text;
    else
      text += child.is("br") ? "\n" : raw_text(child);
  }
  return text;
}

}  // namespace

void HtmlFlow::read_list(const Node& element, const HtmlContext& context, const CssLook& /*look*/) {
  end_paragraph(context);
  if (item_) {  // a list at the start of an entry
    material::Piece empty = material::item(item_->depth, {}, span_of(element));
    empty.ordered = item_->ordered;
    empty.number = item_->number;
    pieces_.push_back(std::move(empty));
    item_.reset();
  }
  HtmlContext inner = context;
  const int google = google_depth(element);
  inner.depth = std::min(google > 0 ? google : context.depth + 1, kDeepestList);
  const bool is_ordered = element.is("ol");
  int number = whole(attribute(element, "start"), 1);
  for (const Node& child : element.children) {
    if (!child.is("li")) {
      read(child, inner);
      continue;
    }
    number = whole(attribute(child, "value"), number);
    read_item(child, inner, {inner.depth, is_ordered, is_ordered ? number++ : 0});
  }
  end_paragraph(context);
}

void HtmlFlow::read_item(const Node& element, const HtmlContext& context, Item item) {
  if (page_.notes.skipped.contains(&element)) return;
  end_paragraph(context);
  const CssLook look = page_.styles.look_of(element);
  if (leave_out(element, look)) return;
  HtmlContext inner = context;
  if (look.strong) inner.format.strong = *look.strong;
  if (look.emphasis) inner.format.emphasis = *look.emphasis;
  if (look.points) inner.points = *look.points;
  item_ = item;
  read_children(element, inner);
  end_paragraph(inner);
  item_.reset();
}

// An entry without its list.
void HtmlFlow::read_lone_item(const Node& element, const HtmlContext& context,
                              const CssLook& /*look*/) {
  HtmlContext inner = context;
  inner.depth = std::max(context.depth, 1);
  read_item(element, inner, {inner.depth, false, 0});
}

void HtmlFlow::read_term(const Node& element, const HtmlContext& context, const CssLook& look) {
  HtmlContext inner = context;
  inner.format.strong = true;
  if (!after_term_)
    end_paragraph(context);
  else
    line_.add(", ", inner.format, span_of(element));
  read_inside(element, inner, look);
  after_term_ = !line_.empty();
}

// « Terme : ce qu’il veut dire », in one paragraph.
void HtmlFlow::read_meaning(const Node& element, const HtmlContext& context, const CssLook& look) {
  if (!std::exchange(after_term_, false) || line_.empty())
    return read_division(element, context, look);
  model::Inlines term = line_.take();
  const bool has_colon = model::plain_text(term).ends_with(':');
  for (model::Inline& each : term) line_.add(std::move(each));
  line_.add_as_is(has_colon ? " " : "\u00A0: ", context.format, span_of(element));
  // Its first paragraph goes on with the term.
  for (const Node& child : element.children) {
    if (child.is("p") && !page_.notes.skipped.contains(&child)) {
      read_children(child, context);
      end_paragraph(context);
    } else {
      read(child, context);
    }
  }
  end_paragraph(context);
}

void HtmlFlow::read_quote(const Node& element, const HtmlContext& context,
                          const CssLook& /*look*/) {
  end_paragraph(context);
  item_.reset();
  HtmlFlow inside(page_);
  HtmlContext inner = context;
  inner.depth = 0;
  inner.outline = false;
  inside.read_children(element, inner);
  model::Blocks blocks = material::assemble(inside.take());
  if (!blocks.empty()) emit_block({model::Quote{std::move(blocks)}, span_of(element)}, context);
}

void HtmlFlow::read_quoted(const Node& element, const HtmlContext& context,
                           const CssLook& /*look*/) {
  line_.add_as_is("«\u00A0", context.format, span_of(element));
  read_children(element, context);
  line_.add_as_is("\u00A0»", context.format, span_of(element));
}

void HtmlFlow::read_code(const Node& element, const HtmlContext& context, const CssLook& look) {
  end_paragraph(context);
  if (is_letter(element) || look.keeps_lines == false) {
    HtmlContext inner = context;
    inner.keeps_lines = true;
    read_children(element, inner);
    return end_paragraph(context);
  }
  std::string text = raw_text(element);
  std::erase(text, '\r');
  if (text.starts_with('\n')) text.erase(0, 1);
  if (text::trimmed(text).empty()) return;
  if (!text.ends_with('\n')) text += '\n';
  emit_block({model::CodeBlock{std::move(text), {}}, span_of(element)}, context);
}

void HtmlFlow::read_rule(const Node& element, const HtmlContext& context, const CssLook& look) {
  end_paragraph(context);
  const bool breaks_page = look.breaks_before || look.breaks_after;
  page_break_ |= breaks_page;
  if (!breaks_page) emit_block({model::ThematicBreak{}, span_of(element)}, context);
}

void HtmlFlow::read_break(const Node& /*element*/, const HtmlContext& context,
                          const CssLook& look) {
  if (look.breaks_before || look.breaks_after) {
    end_paragraph(context);
    page_break_ = true;
    return;
  }
  end_line(context);
}

void HtmlFlow::read_image(const Node& element, const HtmlContext& context,
                          const CssLook& /*look*/) {
  const std::string_view source = attribute(element, "src");
  const std::string_view alternative = attribute(element, "alt");
  model::Image image;
  image.alternative = text::trimmed(alternative);
  image.title = attribute(element, "title");
  if (const auto width = ingest::read_size(attribute(element, "width"))) image.width = *width;
  auto picture = read_data_picture(source, page_.pictures.size() + 1);
  if (picture) {
    image.source = picture->name;
    page_.pictures.push_back(std::move(*picture));
  } else if (source.empty() || is_remote(source) || source.starts_with("data:")) {
    const std::string seen(source.substr(0, 200));
    page_.changes.tell(kRemotePicture, span_of(element), seen, std::string(alternative));
    return line_.add(alternative, context.format, span_of(element));
  } else {
    image.source = local_path(source);
  }
  model::Format format = context.format;
  format.target.clear();
  line_.add({std::move(image), std::move(format), span_of(element)});
}

void HtmlFlow::read_link(const Node& element, const HtmlContext& context, const CssLook& /*look*/) {
  if (const auto note = page_.notes.bodies.find(&element); note != page_.notes.bodies.end())
    return read_note(*note->second, context, span_of(element));
  const std::string_view address = text::trimmed(attribute(element, "href"));
  if (address.starts_with('#')) return read_page_link(element, context);
  HtmlContext inner = context;
  if (!address.empty() && !text::lower(address.substr(0, 11)).starts_with("javascript:")) {
    inner.format.target = real_address(address);
    inner.format.underline = false;
  }
  const std::size_t before = line_.inlines().size();
  read_children(element, inner);
  // Links are underlined as such, whoever says it inside.
  if (!inner.format.target.empty()) line_.drop_underline(before);
}

void HtmlFlow::read_page_link(const Node& element, const HtmlContext& context) {
  std::string words = words_in(element, 200);
  if (!words.empty() && page_.page_links++ == 0) page_.first_page_link = std::move(words);
  read_children(element, context);
}

void HtmlFlow::read_note(const Node& body, const HtmlContext& context, const diag::Span& span) {
  if (context.in_note) return;
  auto& blocks = page_.note_bodies[&body];
  if (blocks == nullptr) {
    HtmlFlow inside(page_);
    HtmlContext inner;
    inner.outline = false;
    inner.in_note = true;
    inside.read_children(body, inner);
    blocks = std::make_shared<const model::Blocks>(material::assemble(inside.take()));
    const std::string words = words_in(body, 200);
    if (!blocks->empty()) page_.changes.tell(kPageNotes, span_of(body), words, "[^]");
  }
  if (!blocks->empty()) line_.add({model::Footnote{blocks}, {}, span});
}

void HtmlFlow::read_span(const Node& element, const HtmlContext& context, const CssLook& look) {
  if (look.is_marker) {
    marker_ += words_in(element, 40);
    return;
  }
  const bool is_gap = look.is_gap && text::trimmed(words_in(element, 200)).empty();
  // What stands before the spaces of a bullet is the bullet.
  if (is_gap && marker_.empty()) {
    const std::string before = model::plain_text(line_.inlines());
    if (heading_ > 0 || word_list_ ? read_word_marker(before).has_value() : false) {
      marker_ = before;
      (void)line_.take();
    }
    return;
  }
  if (!is_gap) read_children(element, context);
}

void HtmlFlow::read_table(const Node& element, const HtmlContext& context, const CssLook& look) {
  end_paragraph(context);
  page_break_ |= look.breaks_before;
  item_.reset();
  const std::string words = words_in(element, 100);
  const bool unfolds = !words.empty() && is_layout_table(element) &&
                       page_.changes.take(kLayoutTable, span_of(element), words, "");
  if (unfolds) {
    for (const Node* const cell : cells_of(element)) read(*cell, context);
    return;
  }
  auto table = read_html_table(element, page_);
  if (table) emit_block({std::move(*table), span_of(element)}, context);
}

}  // namespace greffier::readers
