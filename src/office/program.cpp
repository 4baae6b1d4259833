#include "office/program.hpp"

#include <algorithm>
#include <utility>

#include "office/messages.hpp"
#include "templating/conversions.hpp"
#include "templating/evaluate.hpp"
#include "templating/print.hpp"

namespace greffier::office {

namespace {

using model::Value;
using templating::Scope;

class Runner {
 public:
  Runner(Emitter& emitter, diag::Sink& sink)
      : emitter_(emitter), out_(emitter.buffer()), sink_(sink) {}

  void run(const Program& program, const Scope& scope) {
    for (const Step& step : program)
      std::visit([&](const auto& action) { act(action, scope); }, step.action);
  }

 private:
  void act(const Bytes& bytes, const Scope& /*scope*/) { out_ += bytes.xml; }

  void act(const Print& print, const Scope& scope) {
    const auto value = templating::resolve(*print.tag->expression, scope, sink_, print.place);
    if (const auto* blocks = value->get_if<model::Blocks>()) return print_blocks(*blocks, print);
    out_ += print.site.paragraph_open;
    emitter_.print(*value, print.site);
    out_ += print.site.paragraph_close;
  }

  // Blocks take the place of their paragraph; a single paragraph may also stand inside a text.
  void print_blocks(const model::Blocks& blocks, const Print& print) {
    if (print.site.alone()) return emitter_.blocks(blocks, print.site);
    if (blocks.empty()) return;
    const auto* line = std::get_if<model::Paragraph>(&blocks.front().node);
    if (blocks.size() > 1 || line == nullptr)
      return sink_.raise(kBlocksInline, print.place, print.tag->source);
    emitter_.print(Value(line->inlines), print.site);
  }

  void act(const Repeat& repeat, const Scope& scope) {
    const auto list = templating::resolve(*repeat.tag->expression, scope, sink_, repeat.place);
    if (list->is_empty()) return;
    const auto* items = list->get_if<model::Values>();
    if (items == nullptr) return sink_.raise(kNotAList, repeat.place, templating::shown(*list));
    const std::vector<const Value*> kept = select(*items, repeat, scope);
    for (std::size_t i = 0; i < kept.size(); ++i)
      run(repeat.body, Scope(scope, repeat.tag->variable, *kept[i], {i + 1, kept.size()}));
  }

  std::vector<const Value*> select(const model::Values& items, const Repeat& repeat,
                                   const Scope& scope) {
    std::vector<const Value*> kept;
    for (const Value& item : items) {
      const Scope inner(scope, repeat.tag->variable, item);
      if (repeat.tag->filter == nullptr || holds(*repeat.tag->filter, inner, repeat.place))
        kept.push_back(&item);
    }
    return kept;
  }

  bool holds(const templating::Expression& condition, const Scope& scope, const diag::Span& place) {
    return templating::truth(*templating::resolve(condition, scope, sink_, place));
  }

  void act(const Choose& choose, const Scope& scope) {
    for (const Branch& branch : choose.branches)
      if (branch.tag == nullptr || holds(*branch.tag->expression, scope, branch.place))
        return run(branch.body, scope);
  }

  void act(const Guard& guard, const Scope& scope) {
    const std::size_t begin = out_.size();
    out_ += guard.open;
    const std::size_t inside = out_.size();
    run(guard.body, scope);
    if (out_.size() != inside) {
      out_ += guard.close;
    } else {
      out_.resize(begin);
      out_ += guard.fallback;
    }
  }

  void act(const HeadingStep& heading, const Scope& scope) {
    const std::size_t begin = out_.size();
    out_ += heading.open;
    run(heading.body, scope);
    out_ += heading.close;
    emitter_.heading(heading, begin, out_.size());
  }

  void act(const SectionEnd& section, const Scope& /*scope*/) { emitter_.section_end(section); }

  Emitter& emitter_;
  std::string& out_;
  diag::Sink& sink_;
};

}  // namespace

void run(const Program& program, const Scope& scope, Emitter& emitter, diag::Sink& sink) {
  Runner(emitter, sink).run(program, scope);
}

}  // namespace greffier::office
