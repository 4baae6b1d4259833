#include "office/program.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "office/link_address.hpp"
#include "office/messages.hpp"
#include "templating/perform.hpp"
#include "templating/print.hpp"
#include "xml/escape.hpp"

namespace greffier::office {

namespace {

using model::Blocks;
using model::Value;
using templating::Scope;

// True when blocks hold what ODF allows in no list item.
bool overflows_item(const Blocks& blocks) {
  return std::ranges::any_of(blocks, [](const model::Block& block) {
    return std::holds_alternative<model::Table>(block.node) ||
           std::holds_alternative<model::Columns>(block.node) ||
           std::holds_alternative<model::Contents>(block.node);
  });
}

// Writes a program of plain text.
class TextRunner {
 public:
  TextRunner(diag::Sink& sink, std::string& out) : sink_(sink), out_(out) {}

  void run(const Program& program, const Scope& scope) {
    for (const Step& step : program)
      std::visit([&](const auto& action) { act(action, scope); }, step.action);
  }

 private:
  template <typename Action>
  void act(const Action& /*action*/, const Scope& /*scope*/) {}

  void act(const Bytes& bytes, const Scope& /*scope*/) { out_ += bytes.xml; }

  void act(const Print& print, const Scope& scope) {
    out_ += templating::to_text(*templating::printed(*print.tag, scope, sink_, print.place));
  }

  void act(const Repeat& repeat, const Scope& scope) {
    templating::for_each_pass(*repeat.tag, scope, sink_, repeat.place,
                              [&](const Scope& pass) { run(repeat.body, pass); });
  }

  void act(const Choose& choose, const Scope& scope) {
    for (const Branch& branch : choose.branches)
      if (branch.tag == nullptr || templating::holds(*branch.tag, scope, sink_, branch.place))
        return run(branch.body, scope);
  }

  diag::Sink& sink_;
  std::string& out_;
};

// The address of a link; nothing when it is empty, and with an error when links cannot have it.
std::optional<std::string> inscribed_address(const Link& link, const Scope& scope,
                                             diag::Sink& sink) {
  const std::string text = inscribed_text(*link.address, scope, sink);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return std::nullopt;
  auto address = link_address(text);
  if (!address) sink.raise(kBadAddress, link.place, link.written, text);
  return address;
}

class Runner {
 public:
  Runner(Emitter& emitter, diag::Sink& sink)
      : emitter_(emitter), out_(emitter.buffer()), sink_(sink) {}

  void run(const Program& program, const Scope& scope) {
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
    out_ += bytes.xml;
    if (bytes.shows) ++shown_;
  }

  void act(const Print& print, const Scope& scope) {
    print_value(*templating::printed(*print.tag, scope, sink_, print.place), print);
  }

  void act(const Lone& lone, const Scope& scope) {
    const auto value = templating::printed(*lone.print.tag, scope, sink_, lone.print.place);
    if (value->is_empty()) return;
    if (const auto* blocks = value->get_if<Blocks>()) return put_blocks(*blocks, lone.print);
    run(lone.before, scope);
    print_value(*value, lone.print);
    run(lone.after, scope);
  }

  void put_blocks(const Blocks& blocks, const Print& print) {
    if (print.site.in_item && overflows_item(blocks))
      return sink_.raise(kBlocksInItem, print.place, print.tag->source);
    emitter_.blocks(blocks, print.site);
    ++shown_;
  }

  void print_value(const Value& value, const Print& print) {
    const std::size_t before = out_.size();
    if (const auto* blocks = value.get_if<Blocks>()) {
      print_line(*blocks, print);
    } else {
      emitter_.print(value, print.site);
    }
    if (out_.size() != before) ++shown_;
  }

  // Blocks inside a text: a single paragraph may stand there.
  void print_line(const Blocks& blocks, const Print& print) {
    if (blocks.empty()) return;
    const auto* line = std::get_if<model::Paragraph>(&blocks.front().node);
    if (blocks.size() > 1 || line == nullptr)
      return sink_.raise(kBlocksInline, print.place, print.tag->source);
    emitter_.print(Value(line->inlines), print.site);
  }

  void act(const Repeat& repeat, const Scope& scope) {
    templating::for_each_pass(*repeat.tag, scope, sink_, repeat.place, [&](const Scope& pass) {
      Frame frame{&repeat, frame_, {}};
      frame_ = &frame;
      run(repeat.body, pass);
      frame_ = frame.outer;
    });
  }

  void act(const Choose& choose, const Scope& scope) {
    for (const Branch& branch : choose.branches)
      if (branch.tag == nullptr || templating::holds(*branch.tag, scope, sink_, branch.place))
        return run(branch.body, scope);
  }

  void act(const Guard& guard, const Scope& scope) {
    const std::size_t begin = out_.size();
    const std::size_t shown = shown_;
    run(guard.body, scope);
    if (shown_ == shown) out_.resize(begin);
  }

  void act(const Holder& holder, const Scope& scope) {
    run(holder.open, scope);
    const std::size_t inside = out_.size();
    run(holder.body, scope);
    if (out_.size() == inside || !ends_with_element(holder.last)) out_ += holder.filler;
    out_ += holder.close;
  }

  bool ends_with_element(std::string_view name) const {
    if (name.empty() || out_.ends_with("</" + std::string(name) + ">")) return true;
    const std::size_t start = out_.rfind('<');
    return out_.ends_with("/>") && start != std::string::npos &&
           out_.compare(start + 1, name.size(), name) == 0 &&
           std::string_view(" /").find(out_[start + 1 + name.size()]) != std::string_view::npos;
  }

  void act(const HeadingStep& heading, const Scope& scope) {
    const std::size_t begin = out_.size();
    const std::size_t shown = shown_;
    run(heading.open, scope);
    const std::size_t text = out_.size();
    run(heading.body, scope);
    out_ += heading.close;
    if (shown_ == shown) return out_.resize(begin);
    emitter_.heading({heading.level, begin, text});
  }

  void act(const SectionEnd& section, const Scope& /*scope*/) { emitter_.section_end(section); }

  void act(const Separator& separator, const Scope& /*scope*/) {
    if (out_.ends_with(separator.after)) out_ += separator.xml;
  }

  void act(const Identifier& identifier, const Scope& /*scope*/) {
    xml::append_attribute(out_, in_pass(identifier));
  }

  void act(const Inscribed& inscribed, const Scope& scope) {
    const std::string text = inscribed_text(*inscribed.text, scope, sink_);
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
  std::size_t shown_ = 0;                    // how often something came to show
  std::set<std::string, std::less<>> used_;  // identifiers of the template that were written
};

}  // namespace

std::string inscribed_text(const Program& text, const Scope& scope, diag::Sink& sink) {
  std::string out;
  TextRunner(sink, out).run(text, scope);
  return out;
}

void run(const Program& program, const Scope& scope, Emitter& emitter, diag::Sink& sink) {
  Runner(emitter, sink).run(program, scope);
}

}  // namespace greffier::office
