#include "office/check_program.hpp"

#include "office/messages.hpp"
#include "templating/check_tag.hpp"

namespace greffier::office {

namespace {

using templating::Assurances;
using templating::Shape;
using templating::ShapeScope;

class ProgramChecker {
 public:
  explicit ProgramChecker(diag::Sink& sink) : sink_(sink) {}

  void check(const Program& program, const ShapeScope& scope) {
    for (const Step& step : program)
      std::visit([&](const auto& action) { look_at(action, scope); }, step.action);
  }

 private:
  void look_at(const Print& print, const ShapeScope& scope) {
    const Shape shape = templating::check_print(*print.tag, scope, sink_, print.place);
    if (shape.is_only(Shape::blocks)) sink_.raise(kBlocksInline, print.place, print.tag->source);
  }

  void look_at(const Lone& lone, const ShapeScope& scope) {
    check(lone.before, scope);
    (void)templating::check_print(*lone.print.tag, scope, sink_, lone.print.place);
    check(lone.after, scope);
  }

  void look_at(const Repeat& repeat, const ShapeScope& scope) {
    Shape item = templating::check_repeat(*repeat.tag, scope, sink_, repeat.place);
    const ShapeScope pass(scope, repeat.tag->variable, std::move(item), true);
    const Assurances sure = repeat.tag->filter == nullptr
                                ? Assurances()
                                : templating::assurances_of(*repeat.tag->filter);
    check(repeat.body, ShapeScope(pass, sure.if_true));
  }

  void look_at(const Choose& choose, const ShapeScope& scope) { look_at(choose, 0, scope); }

  // The branches from `first` on, in a scope that knows that the earlier ones do not hold.
  void look_at(const Choose& choose, std::size_t first, const ShapeScope& scope) {
    if (first == choose.branches.size()) return;
    const Branch& branch = choose.branches[first];
    if (branch.tag == nullptr) return check(branch.body, scope);
    const Assurances sure = templating::check_condition(*branch.tag, scope, sink_, branch.place);
    check(branch.body, ShapeScope(scope, sure.if_true));
    look_at(choose, first + 1, ShapeScope(scope, sure.if_false));
  }

  void look_at(const Guard& guard, const ShapeScope& scope) { check(guard.body, scope); }

  void look_at(const Holder& holder, const ShapeScope& scope) {
    check(holder.open, scope);
    check(holder.body, scope);
  }

  void look_at(const HeadingStep& heading, const ShapeScope& scope) {
    check(heading.open, scope);
    check(heading.body, scope);
  }

  void look_at(const Bytes& /*bytes*/, const ShapeScope& /*scope*/) {}
  void look_at(const SectionEnd& /*section*/, const ShapeScope& /*scope*/) {}
  void look_at(const Separator& /*separator*/, const ShapeScope& /*scope*/) {}
  void look_at(const Identifier& /*identifier*/, const ShapeScope& /*scope*/) {}

  diag::Sink& sink_;
};

}  // namespace

void check_program(const Program& program, const ShapeScope& scope, diag::Sink& sink) {
  ProgramChecker(sink).check(program, scope);
}

}  // namespace greffier::office
