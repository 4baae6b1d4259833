#include "office/run_program.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "model/notes_in_text.hpp"
#include "model/walk.hpp"
#include "office/inscribed_text.hpp"
#include "office/messages.hpp"
#include "office/page_state.hpp"
#include "office/picture_label.hpp"
#include "templating/costs.hpp"
#include "templating/perform.hpp"
#include "templating/print.hpp"
#include "typography/styled_text.hpp"
#include "xml/escape.hpp"

namespace greffier::office {

namespace {

using model::Blocks;
using model::Value;
using templating::Scope;

// True when blocks hold what ODF allows in no list item, and Writer shows in no note.
bool overflows_item(const Blocks& blocks) {
  return std::ranges::any_of(blocks, [](const model::Block& block) {
    return std::holds_alternative<model::Table>(block.node) ||
           std::holds_alternative<model::Columns>(block.node) ||
           std::holds_alternative<model::Contents>(block.node);
  });
}

bool breaks_pages(const Blocks& blocks) {
  bool found = false;
  model::for_each_block(std::span<const model::Block>(blocks), [&found](const model::Block& block) {
    found = found || std::holds_alternative<model::PageBreak>(block.node);
  });
  return found;
}

bool ends_with_end_tag(std::string_view xml, std::string_view name) {
  if (!xml.ends_with('>')) return false;
  xml.remove_suffix(1);
  if (!xml.ends_with(name)) return false;
  xml.remove_suffix(name.size());
  return xml.ends_with("</");
}

// What is done beside writing, as bytes that would take as long.
constexpr std::uint64_t kBytesOfHeading = 1'000;  // kept for the table of contents

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

// What blocks that call footnotes write elsewhere: at most their text.
std::uint64_t size_of_notes(const Blocks& blocks) {
  std::uint64_t size = 0;
  if (model::calls_notes(blocks))
    model::for_each_inlines(std::span<const model::Block>(blocks), [&](const model::Inlines& line) {
      size += model::plain_text(line).size();
    });
  return size;
}

const model::Image* image_in(const model::Inlines& line) {
  for (const model::Inline& item : line)
    if (const auto* image = model::image_of(item)) return image;
  return nullptr;
}

class Runner {
 public:
  Runner(Emitter& emitter, diag::Sink& sink)
      : emitter_(emitter), out_(emitter.buffer()), sink_(sink) {}

  void run(const Program& program, const Scope& scope) {
    work_ += program.size() * kBytesOfAction;
    for (const Step& step : program)
      std::visit([&](const auto& action) { act(action, scope); }, step.action);
  }

 private:
  // A pass of a loop: the identifiers that were made for it, by the template's.
  struct Frame {
    const Repeat* repeat;
    Frame* outer;
    std::map<std::string, std::string, std::less<>> given;
  };

  void act(const Bytes& bytes, const Scope& /*scope*/) {
    if (is_behind_ || written() == blocks_end_)
      is_behind_ = emitter_.behind_blocks(bytes.xml);
    else
      out_ += bytes.xml;
    work_ += bytes.xml.size();
    if (bytes.shows) ++shown_;
    if (bytes.inks) page_.ink();
  }

  void act(const Print& print, const Scope& scope) {
    print_value(*templating::printed(*print.tag, scope, sink_, print.place), print);
  }

  void act(const Lone& lone, const Scope& scope) {
    const auto value = templating::printed(*lone.print.tag, scope, sink_, lone.print.place);
    const auto* blocks = value->get_if<Blocks>();
    if (lone.has_number && (value->is_empty() || blocks != nullptr))
      return put_behind_number(blocks, lone, scope);
    if (value->is_empty() || blocks != nullptr) run(lone.floats, scope);
    if (value->is_empty()) return;
    if (blocks != nullptr) return put_in_place(*blocks, lone);
    run(lone.before, scope);
    print_value(*value, lone.print);
    run(lone.after, scope);
  }

  // The number of a note stays, with the first paragraph; null for a value without blocks.
  void put_behind_number(const Blocks* blocks, const Lone& lone, const Scope& scope) {
    const bool is_empty = blocks == nullptr || blocks->empty();
    const auto* first = is_empty ? nullptr : std::get_if<model::Paragraph>(&blocks->front().node);
    run(lone.before, scope);
    if (first != nullptr) print_value(Value(first->inlines), lone.print);
    run(lone.after, scope);
    if (is_empty) return;
    const Blocks rest(blocks->begin() + (first == nullptr ? 0 : 1), blocks->end());
    if (!rest.empty()) put_blocks(rest, lone.print);
  }

  // Says so, and gives the value with its notes in the text.
  template <typename Content>
  Content without_notes(Content content, const Print& print) {
    sink_.raise(kNotesInText, print.place, print.tag->source);
    model::put_notes_in_text(content);
    return content;
  }

  // The blocks break pages as the style of the paragraph in whose place they stand.
  void put_in_place(const Blocks& blocks, const Lone& lone) {
    if (lone.page.before && lone.floats.empty()) page_.reach({PageBreak::Kind::breaks});
    put_blocks(blocks, lone.print);
    if (lone.page.after) page_.reach({PageBreak::Kind::breaks});
  }

  void put_blocks(const Blocks& blocks, const Print& print) {
    if (print.site.around.in_story && model::calls_notes(blocks))
      return put_blocks(without_notes(blocks, print), print);
    if ((print.site.around.in_item || print.site.around.in_note) && overflows_item(blocks))
      return sink_.raise(kBlocksInItem, print.place, print.tag->source);
    const bool pages = !print.site.around.in_cell && !print.site.around.in_story;
    if (!pages && breaks_pages(blocks)) sink_.raise(kBreakLost, print.place, print.tag->source);
    const std::size_t before = out_.size();
    const PageState page = page_;
    const bool breaks = emitter_.blocks(blocks, print.site, page_.take());
    if (out_.size() > before) {
      blocks_end_ = written();
      show();
    } else {
      page_ = page;
    }
    work_ += out_.size() - before;
    if (frame_ != nullptr) work_ += size_of_notes(blocks);
    if (breaks && pages) page_.reach({PageBreak::Kind::breaks});
  }

  // Something came to show that is more than an empty paragraph.
  void show() {
    ++shown_;
    page_.ink();
  }

  void print_value(const Value& value, const Print& print) {
    const auto* line = value.get_if<model::Inlines>();
    if (line != nullptr && print.site.around.in_story && model::calls_notes(*line))
      return print_value(Value(without_notes(*line, print)), print);
    const std::size_t before = out_.size();
    check_pictures(value, print);
    if (const auto* blocks = value.get_if<Blocks>()) {
      print_line(*blocks, print);
    } else {
      print_text(value, print.site);
    }
    if (out_.size() != before) show();
    work_ += out_.size() - before;
  }

  void print_text(const Value& value, const Site& site) {
    const auto* text = value.get_if<std::string>();
    const typography::Profile* profile = emitter_.typography();
    if (text != nullptr && profile != nullptr)
      if (auto styled = typography::styled_text(*text, *profile))
        return emitter_.print(Value(std::move(*styled)), site);
    emitter_.print(value, site);
  }

  // Says which pictures of a line there are not: they are then left out.
  void check_pictures(const Value& value, const Print& print) {
    const auto* line = value.get_if<model::Inlines>();
    if (line == nullptr) return;
    for (const model::Inline& item : *line)
      if (const auto* image = model::image_of(item)) (void)picture_of(*image, print.place);
  }

  const Picture* picture_of(const model::Image& image, const diag::Span& place) {
    const auto loaded = emitter_.media().load(image.source);
    if (loaded) return *loaded;
    diag::Diagnostic problem = loaded.error();
    problem.span = place;
    sink_.add(std::move(problem));
    return nullptr;
  }

  void act(const Placeholder& holder, const Scope& scope) {
    diag::Sink unheard;
    diag::Sink& sink = holder.tried ? unheard : sink_;
    const auto value = templating::printed(*holder.print.tag, scope, sink, holder.print.place);
    if (unheard.has_errors()) return run(holder.own, scope);
    const auto* line = value->get_if<model::Inlines>();
    const auto* image = line == nullptr ? nullptr : image_in(*line);
    if (image != nullptr) draw(*image, holder, scope);
  }

  void draw(const model::Image& image, const Placeholder& holder, const Scope& scope) {
    const Picture* picture = picture_of(image, holder.print.place);
    if (picture == nullptr) return;
    const bool sized = holder.box.width > 0 || holder.box.height > 0;
    facts_ = emitter_.facts_of(*picture, sized ? fitted(*picture, holder.box) : own_size(*picture));
    facts_[static_cast<std::size_t>(PictureFact::alternative)] =
        image.alternative.empty() ? label_of(*holder.print.tag, scope) : image.alternative;
    out_ += holder.print.site.run_open;
    run(holder.body, scope);
    out_ += holder.print.site.run_close;
    show();
  }

  void act(const PictureSlot& slot, const Scope& /*scope*/) {
    xml::append_attribute(out_, facts_[static_cast<std::size_t>(slot.fact)]);
  }

  // Blocks inside a text: a single paragraph may stand there.
  void print_line(const Blocks& blocks, const Print& print) {
    if (blocks.empty()) return;
    const auto* line = std::get_if<model::Paragraph>(&blocks.front().node);
    if (blocks.size() > 1 || line == nullptr)
      return sink_.raise(kBlocksInline, print.place, print.tag->source);
    print_value(Value(line->inlines), print);
  }

  void act(const Repeat& repeat, const Scope& scope) {
    templating::for_each_pass(*repeat.tag, scope, sink_, repeat.place, [&](const Scope& pass) {
      Frame frame{&repeat, frame_, {}};
      frame_ = &frame;
      const std::size_t begin = written();
      run(repeat.body, pass);
      frame_ = frame.outer;
      templating::spend_bytes(pass, work_, out_.size());
      if (written() > begin) settle(begin);
    });
  }

  // Of the last pass something stays: what follows may look back at it.
  void settle(std::size_t end) {
    if (shown_ >= needed_ && end > settled_) settled_ += emitter_.settle(end - settled_);
  }

  // Length of the part so far.
  std::size_t written() const { return settled_ + out_.size(); }

  void act(const Choose& choose, const Scope& scope) {
    for (const Branch& branch : choose.branches)
      if (branch.tag == nullptr || templating::holds(*branch.tag, scope, sink_, branch.place))
        return run(branch.body, scope);
  }

  void act(const Guard& guard, const Scope& scope) {
    const std::size_t begin = written();
    const std::size_t shown = shown_;
    const PageState page = page_;
    const std::size_t outer = std::exchange(needed_, shown + 1);
    run(guard.body, scope);
    needed_ = outer;
    if (shown_ > shown) return;
    out_.resize(begin - settled_);
    page_.take_back(page);
  }

  void act(const Holder& holder, const Scope& scope) {
    run(holder.open, scope);
    const std::size_t inside = written();
    run(holder.body, scope);
    if (written() == inside || !ends_with_element(holder)) out_ += holder.filler;
    out_ += holder.close;
  }

  bool ends_with_element(const Holder& holder) const {
    const std::string& name = holder.last;
    std::string_view xml = out_;
    while (!holder.wrapper_end.empty() && xml.ends_with(holder.wrapper_end))
      xml.remove_suffix(holder.wrapper_end.size());
    if (name.empty() || ends_with_end_tag(xml, name)) return true;
    const std::size_t start = xml.rfind('<');
    return xml.ends_with("/>") && start != std::string_view::npos &&
           xml.compare(start + 1, name.size(), name) == 0 &&
           std::string_view(" /").find(xml[start + 1 + name.size()]) != std::string_view::npos;
  }

  void act(const HeadingStep& heading, const Scope& scope) {
    const std::size_t begin = out_.size();
    const std::size_t starts = written() + 1;
    const std::size_t shown = shown_;
    const PageState page = page_;
    const std::size_t outer = std::exchange(needed_, kNever);
    run(heading.open, scope);
    const std::size_t text = out_.size();
    run(heading.body, scope);
    needed_ = outer;
    out_ += heading.close;
    if (shown_ == shown) {
      page_.take_back(page);
      return out_.resize(begin);
    }
    work_ += kBytesOfHeading;
    emitter_.heading({heading.level, begin, text, page_begins_ >= starts});
  }

  void act(const SectionEnd& section, const Scope& /*scope*/) { emitter_.section_end(section); }

  void act(const PageBreak& place, const Scope& /*scope*/) {
    page_.reach(place);
    if (place.kind == PageBreak::Kind::seen) page_begins_ = written() + 1;
  }

  void act(const PageSlot& slot, const Scope& /*scope*/) {
    const PageSlot::Broken* broken = page_.begin_with(slot);
    out_ += broken == nullptr ? slot.plain : broken->text;
    if (broken == nullptr) return;
    emitter_.use(*broken);
    page_begins_ = written() + 1;
  }

  void act(const Separator& separator, const Scope& /*scope*/) {
    if (out_.ends_with(separator.after)) out_ += separator.xml;
  }

  void act(const Identifier& identifier, const Scope& /*scope*/) {
    xml::append_attribute(out_, in_pass(identifier));
  }

  void act(const Inscribed& inscribed, const Scope& scope) {
    const std::string text = inscribed_text(*inscribed.text, scope, sink_);
    work_ += text.size();
    inscribed.in_attribute ? xml::append_attribute(out_, text) : xml::append_text(out_, text);
  }

  void act(const Link& link, const Scope& scope) {
    const auto address = inscribed_address(link, scope, sink_);
    if (address) {
      run(link.before, scope);
      xml::append_attribute(out_, emitter_.link(*address));
      run(link.after, scope);
    }
    run(link.body, scope);
    if (address) out_ += link.close;
  }

  void act(const Apart& apart, const Scope& scope) {
    const std::size_t begin = out_.size();
    const std::size_t outer = std::exchange(needed_, kNever);
    emitter_.leave(apart.element);
    run(apart.body, scope);
    emitter_.come_back(begin);
    needed_ = outer;
  }

  void act(const ApartNumber& /*number*/, const Scope& /*scope*/) {
    out_ += emitter_.apart_number();
  }

  // The identifier of this pass: the template's own the first time, then fresh ones.
  std::string in_pass(const Identifier& identifier) {
    const std::string key = identifier.key();
    for (Frame* frame = frame_; frame != nullptr; frame = frame->outer) {
      if (std::ranges::find(frame->repeat->owns, key) == frame->repeat->owns.end()) continue;
      std::string& given = frame->given[key];
      if (given.empty())
        given = used_.insert(key).second ? identifier.value : emitter_.fresh(identifier);
      return given;
    }
    return identifier.value;
  }

  Emitter& emitter_;
  std::string& out_;
  diag::Sink& sink_;
  Frame* frame_ = nullptr;
  std::uint64_t work_ = 0;  // bytes written, and their like, that no pass has paid for yet
  std::size_t shown_ = 0;   // how often something came to show
  std::size_t needed_ = 0;  // what `shown_` must reach for nothing to be taken back
  PageState page_;
  std::size_t page_begins_ = 0;      // written() + 1 where the last page began that is known
  std::size_t blocks_end_ = kNever;  // of the blocks that were written last
  bool is_behind_ = false;           // the emitter wants what follows them
  std::size_t settled_ = 0;          // bytes of the part that have left the buffer
  PictureFacts facts_;               // of the picture being drawn
  std::set<std::string, std::less<>> used_;  // identifiers of the template that were written
};

}  // namespace

void run(const Program& program, const Scope& scope, Emitter& emitter, diag::Sink& sink) {
  Runner(emitter, sink).run(program, scope);
}

}  // namespace greffier::office
