#include "notation/inline_writer.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "ingest/captions.hpp"
#include "ingest/notes.hpp"
#include "ingest/short_forms.hpp"
#include "notation/escapes.hpp"
#include "notation/marks.hpp"
#include "notation/same_notes.hpp"

namespace greffier::notation {

namespace {

using model::Format;
using model::Inline;
using model::Inlines;

constexpr std::array kMarks{Mark::link,      Mark::language, Mark::role,   Mark::small_caps,
                            Mark::underline, Mark::script,   Mark::strike, Mark::strong_emphasis,
                            Mark::strong,    Mark::emphasis, Mark::code};

bool is_break(const Inline& item) {
  return std::holds_alternative<model::LineBreak>(item.node);
}
const std::string* text_of(const Inline& item) {
  const auto* const run = std::get_if<model::Text>(&item.node);
  return run == nullptr ? nullptr : &run->text;
}

class InlineWriter {
 public:
  InlineWriter(Inlines inlines, const InlinePlace& place, FootnoteNumbers& notes)
      : in_(std::move(inlines)), place_(place), notes_(notes) {
    with_tags_ = std::ranges::none_of(in_, is_break);
    depth_ = place.enclosed ? 1 : 0;
    find_leads();
  }

  std::string run() {
    write(0, in_.size(), {}, place_.enclosed ? Edge::sign : Edge::space);
    return std::move(out_);
  }

 private:
  // Leads ---------------------------------------------------------------------------------------

  // The colons at the start of each line that readers take for those of a container or a caption.
  void find_leads() {
    if (place_.may_caption) find_lead(0, ingest::caption_lead(model::plain_text(in_)));
    if (!place_.may_lead) return;
    for (std::size_t begin = 0; begin < in_.size();) {
      std::size_t end = begin + 1;
      while (end < in_.size() && !is_break(in_[end])) ++end;
      const Inlines line(in_.begin() + static_cast<std::ptrdiff_t>(begin),
                         in_.begin() + static_cast<std::ptrdiff_t>(end));
      find_lead(begin, ingest::short_form_lead(model::plain_text(line)));
      begin = end;
    }
  }

  // `length` bytes of plain text from the inline `index` on, the colon included.
  void find_lead(std::size_t index, std::size_t length) {
    for (; length > 0 && index < in_.size(); ++index) {
      const std::string* const text = text_of(in_[index]);
      const std::size_t size = text != nullptr ? text->size() : is_break(in_[index]) ? 1 : 0;
      if (text != nullptr && length <= size) colons_[index].push_back(length - 1);
      length -= std::min(length, size);
    }
  }

  // Sequences -----------------------------------------------------------------------------------

  // `after` stands behind the whole.
  void write(std::size_t begin, std::size_t end, const Format& outer, Edge after) {
    for (std::size_t i = begin; i < end;) {
      if (in_[i].format == outer) {
        write_atom(i, i + 1 < end ? edge_before(i + 1, outer) : after, i + 1 < end);
        ++i;
        continue;
      }
      const auto [mark, reach] = widest_mark(i, end, outer);
      if (reach == i) {  // a look that undoes what stands around it: cannot be said
        in_[i].format = outer;
        continue;
      }
      write_group(i, reach, mark, outer, reach < end ? edge_before(reach, outer) : after);
      i = reach;
    }
  }

  // What a reader meets at the start of an inline.
  Edge edge_before(std::size_t index, const Format& outer) const {
    const std::string* const text = text_of(in_[index]);
    if (text != nullptr && in_[index].format == outer) return first_edge(*text);
    return adds(in_[index].format, outer, Mark::strike) ? Edge::odd : Edge::sign;
  }

  std::pair<Mark, std::size_t> widest_mark(std::size_t begin, std::size_t end,
                                           const Format& outer) const {
    std::pair<Mark, std::size_t> best{Mark::code, begin};
    for (const Mark mark : kMarks) {
      if (!adds(in_[begin].format, outer, mark)) continue;
      std::size_t reach = begin + 1;
      while (reach < end && share(in_[reach].format, in_[begin].format, mark)) ++reach;
      if (reach > best.second) best = {mark, reach};
    }
    return best;
  }

  // Groups --------------------------------------------------------------------------------------

  void write_group(std::size_t begin, std::size_t end, Mark mark, const Format& outer, Edge after) {
    if (mark == Mark::link && write_address(begin, end, outer)) return;
    if (mark == Mark::code && write_code(begin, end)) return;
    Format inner = outer;
    put(inner, in_[begin].format, mark);
    const bool has_break = place_.one_line ? has_break_in(begin, end) : is_break(in_[end - 1]);
    const Enclosure bracket =
        has_break ? Enclosure{} : brackets(in_[begin].format, mark, place_.in_cell);
    const std::string stars = has_break ? std::string{} : delimiter(mark);
    const bool bracketed = !bracket.close.empty();
    after_object_ &= !bracketed || mark == Mark::link;
    const std::string content = inside(begin, end, inner, bracketed);
    const bool delimited = !stars.empty() && holds(stars, content, after);
    // Behind a bracket, cmark-gfm takes a caret for the call of a footnote, escaped or not.
    const bool holds_bracket = bracketed && !content.starts_with('^');
    const Enclosure around = delimited       ? Enclosure{stars, stars}
                             : holds_bracket ? bracket
                                             : tags(in_[begin].format, mark, place_.in_cell);
    if (around.open == "[" && out_.ends_with('!') && !out_.ends_with("\\!"))
      out_.insert(out_.size() - 1, 1, '\\');
    out_ += around.open + content + around.close;
    after_object_ |= mark == Mark::link;
  }

  bool has_break_in(std::size_t begin, std::size_t end) const {
    return std::any_of(in_.begin() + static_cast<std::ptrdiff_t>(begin),
                       in_.begin() + static_cast<std::ptrdiff_t>(end), is_break);
  }

  // What is inside of marks, as if signs stood around it.
  std::string inside(std::size_t begin, std::size_t end, const Format& format, bool bracketed) {
    std::string outside = std::exchange(out_, {});
    brackets_ += bracketed ? 1 : 0;
    ++depth_;
    write(begin, end, format, Edge::sign);
    --depth_;
    brackets_ -= bracketed ? 1 : 0;
    return std::exchange(out_, std::move(outside));
  }

  // CommonMark § 6.2: what opens is left-flanking, what closes right-flanking. Marks of one sign
  // beside each other are not left to the rule of three.
  bool holds(const std::string& stars, const std::string& content, Edge after) const {
    const char star = stars.front();
    if (content.empty() || content.front() == star || content.back() == star) return false;
    if (content.front() == '\\' && content.substr(1, 1) == "\n") return false;
    if (content.ends_with("\\\n")) return false;
    if (out_.ends_with(star) || (out_.empty() && depth_ > 0)) return false;
    const Edge before = out_.empty() ? Edge::space : last_edge(out_);
    const Edge first = first_edge(content);
    const Edge last = last_edge(content);
    const auto open = [](Edge edge) { return edge == Edge::space || edge == Edge::sign; };
    if (depth_ > 0 && (!open(before) || !open(after))) return false;
    return (first == Edge::word || (first != Edge::space && open(before))) &&
           (last == Edge::word || (last != Edge::space && open(after)));
  }

  // An address that is its own text: `https://…` as it is, or between < >.
  bool write_address(std::size_t begin, std::size_t end, const Format& outer) {
    const std::string* const text = text_of(in_[begin]);
    Format linked = outer;
    linked.target = in_[begin].format.target;
    if (end != begin + 1 || text == nullptr || in_[begin].format != linked || brackets_ > 0)
      return false;
    if (!linked.target.view().ends_with(*text) || place_.in_cell) return false;
    const char before = out_.empty() ? (depth_ > 0 ? '*' : ' ') : out_.back();
    const std::string* const next = end < in_.size() ? text_of(in_[end]) : nullptr;
    const std::string follows = next == nullptr ? std::string{} : next->substr(0, 2);
    const bool apart = end == in_.size() ? depth_ == 0 : is_clear_end(follows, outer, end);
    const bool clear =
        (before == ' ' || before == '(' || before == '\n') && apart && !has_open_bracket(out_);
    for (const std::string& form : {clear ? *text + follows : "", fmt::format("<{}>", *text)}) {
      if (form.empty() || !reads_as(form, in_[begin])) continue;
      out_ += form.starts_with('<') ? form : *text;
      after_object_ = true;
      return true;
    }
    return false;
  }

  bool is_clear_end(const std::string& follows, const Format& outer, std::size_t end) const {
    if (in_[end].format != outer) return false;
    return follows.starts_with(' ') || follows == ", " || follows == ". " || follows == ".";
  }

  static bool reads_as(const std::string& form, const Inline& link) {
    diag::Sink ignored;
    Inlines read = ingest::read_inlines(form, {}, ignored);
    if (read.empty()) return false;
    read.front().format.strong = link.format.strong;
    Format expected;
    expected.target = link.format.target;
    expected.strong = link.format.strong;
    return read.front().format == expected && read.front().node == link.node;
  }

  // Code without tags: between backticks, when they can say it.
  bool write_code(std::size_t begin, std::size_t end) {
    const std::string* const text = text_of(in_[begin]);
    if (end != begin + 1 || text == nullptr || text->empty() || has_open_tag(*text)) return false;
    if (place_.in_cell && text->find_first_of("|\\") != std::string::npos) return false;
    if (text->find("](") != std::string::npos) return false;
    if (out_.ends_with('`') || colons_.contains(begin)) return false;
    if (place_.ends_heading && end == in_.size() && text->ends_with('}')) return false;
    if (!with_tags_ && text->find('{') != std::string::npos) return false;
    std::string fence = "`";
    while (has_run(*text, fence.size())) fence += '`';
    const bool edged = text->front() == '`' || text->back() == '`' ||
                       (text->front() == ' ' && text->back() == ' ' &&
                        text->find_first_not_of(' ') != std::string::npos);
    const std::string_view pad = edged ? " " : "";
    out_ += fmt::format("{0}{1}{2}{1}{0}", fence, pad, *text);
    after_object_ = false;
    return true;
  }

  // True when `text` has a run of exactly `length` backticks.
  static bool has_run(std::string_view text, std::size_t length) {
    for (std::size_t i = text.find('`'); i != std::string_view::npos; i = text.find('`', i)) {
      const std::size_t end = std::min(text.find_first_not_of('`', i), text.size());
      if (end - i == length) return true;
      i = end;
    }
    return false;
  }

  // Atoms ---------------------------------------------------------------------------------------

  void write_atom(std::size_t index, Edge after, bool followed) {
    std::visit([&](const auto& node) { write_node(node, index, after, followed); },
               in_[index].node);
  }

  void write_node(const model::Text& run, std::size_t index, Edge after, bool followed) {
    TextPlace place;
    place.after = after;
    place.next = next_byte(index, followed);
    place.inside = depth_ > 0;
    place.in_brackets = brackets_ > 0;
    place.in_cell = place_.in_cell;
    place.after_object = after_object_;
    place.ends_heading = place_.ends_heading && index + 1 == in_.size();
    place.with_tags = with_tags_;
    if (const auto colons = colons_.find(index); colons != colons_.end())
      place.colons = colons->second;
    append_text(out_, run.text, place);
    after_object_ = false;
  }

  // The first byte behind a run: a sign when it is not text.
  char next_byte(std::size_t index, bool followed) const {
    if (index + 1 >= in_.size()) return ' ';
    const Inline& next = in_[index + 1];
    if (is_break(next)) return place_.one_line ? '<' : '\n';
    if (std::holds_alternative<model::Footnote>(next.node)) return '[';
    const std::string* const text = text_of(next);
    const bool bare = followed && text != nullptr && next.format == in_[index].format;
    return bare && !text->empty() ? text->front() : '*';
  }

  void write_node(const model::LineBreak&, std::size_t, Edge, bool) {
    out_ += place_.one_line ? "<br>" : "\\\n";
    after_object_ = false;
  }

  void write_node(const model::Footnote& note, std::size_t, Edge, bool) {
    out_ += fmt::format("[^{}]", notes_.of(note.body));
    after_object_ = false;
  }

  void write_node(const model::Image& image, std::size_t, Edge, bool) {
    TextPlace place;
    place.in_brackets = true;
    place.inside = true;
    place.in_cell = place_.in_cell;
    place.with_tags = with_tags_;
    out_ += "![";
    append_text(out_, image.alternative, place);
    out_ += "]" + destination(image.source, image.title, place_.in_cell) + sizes_of(image);
    after_object_ = true;
  }

  static std::string sizes_of(const model::Image& image) {
    std::string sizes;
    const auto add = [&sizes](std::string_view key, const model::ImageSize& size) {
      if (!size.percent && !size.millimetres) return;
      sizes += sizes.empty() ? "{" : " ";
      sizes += size.percent ? fmt::format("{}={}%", key, *size.percent)
                            : fmt::format("{}={}mm", key, *size.millimetres);
    };
    add("largeur", image.width);
    add("hauteur", image.height);
    return sizes.empty() ? sizes : sizes + "}";
  }

  void write_node(const model::Field& field, std::size_t, Edge, bool) {
    out_ += fmt::format("{}", field.value);
    after_object_ = false;
  }

  Inlines in_;
  const InlinePlace& place_;
  FootnoteNumbers& notes_;
  std::string out_;
  std::map<std::size_t, std::vector<std::size_t>> colons_;  // of leads, by inline
  int depth_ = 0;                                           // of marks around what is written
  int brackets_ = 0;                                        // of them, brackets
  bool after_object_ = false;
  bool with_tags_ = true;
};

}  // namespace

int FootnoteNumbers::of(const std::shared_ptr<const model::Blocks>& body) {
  auto place = std::ranges::find(bodies_, body);
  if (place == bodies_.end()) place = bodies_.insert(bodies_.end(), body);
  return static_cast<int>(place - bodies_.begin()) + 1;
}

std::string write_line(const Inlines& inlines, const InlinePlace& place, FootnoteNumbers& notes) {
  std::string line = InlineWriter(tidied(inlines), place, notes).run();
  if (place.one_line) return line;
  std::string result;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\n', begin), line.size());
    if (begin > 0) result += '\n';
    result += with_safe_start(line.substr(begin, end - begin), begin == 0);
    begin = end + 1;
  }
  return result;
}

}  // namespace greffier::notation
