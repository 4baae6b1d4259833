#include "office/check_program.hpp"

#include <algorithm>
#include <iterator>

#include "office/messages.hpp"
#include "office/native_choices.hpp"
#include "templating/check_expression.hpp"
#include "templating/check_tag.hpp"
#include "templating/messages.hpp"

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
    if (repeat.tag->is_implied) return look_at_implied(repeat, scope);
    if (repeat.tag->if_defined && !may_repeat(repeat, scope)) return look_at_single(repeat, scope);
    Shape item = templating::check_repeat(*repeat.tag, scope, sink_, repeat.place);
    const ShapeScope pass(scope, repeat.tag->variable, std::move(item), true,
                          repeat.tag->members());
    const Assurances sure = repeat.tag->filter == nullptr
                                ? Assurances()
                                : templating::assurances_of(*repeat.tag->filter);
    check(repeat.body, ShapeScope(pass, sure.if_true));
  }

  // The parser says `liste si défini` as a conditional.
  static const templating::Expression& list_of(const Repeat& repeat) {
    const auto* given = std::get_if<templating::Conditional>(&repeat.tag->expression->node);
    return given == nullptr ? *repeat.tag->expression : *given->then;
  }
  static bool may_repeat(const Repeat& repeat, const ShapeScope& scope) {
    const auto list = templating::find_shape(list_of(repeat), scope);
    return list && list->may_be(Shape::list | Shape::record);
  }

  // A section that would not be repeated. Where another name was meant, the names inside are those
  // of its items.
  void look_at_single(const Repeat& repeat, const ShapeScope& scope) {
    const templating::Native* native = repeat.tag->native.get();
    if (native == nullptr || !suggest(list_of(repeat), *native, kSectionNear, scope))
      return check(repeat.body, scope);
    check(repeat.body, ShapeScope(scope, "", Shape::any(), true, templating::Members::named));
  }

  // What bears nearly the name of a datum is said to; false when it does not.
  bool suggest(const templating::Expression& name, const templating::Native& native,
               const diag::Message& message, const ShapeScope& scope) {
    const auto meant = templating::nearest_path(name, scope);
    if (meant) sink_.raise(message, native.span, native.name, *meant);
    return meant.has_value();
  }

  // A field that stays as it is where the data lack its names: what is said for the other case is
  // not looked at.
  void look_at_native(const Choose& choose, const NativeChoice& native, const ShapeScope& scope) {
    bool is_known = true;
    for (const templating::Expression* name : native.names) {
      if (templating::find_shape(*name, scope)) continue;
      is_known = false;
      (void)suggest(*name, *native.native, kFieldNear, scope);
    }
    for (std::size_t i = 0; i < choose.branches.size(); ++i) {
      const Branch& branch = choose.branches[i];
      if ((i == native.kept) == is_known) continue;
      if (branch.tag != nullptr && i > 0)
        (void)templating::check_condition(*branch.tag, scope, sink_, branch.place);
      check(branch.body, scope);
    }
  }

  // What is no list stands once; an undefined name is a mistake where it is used.
  void look_at_implied(const Repeat& repeat, const ShapeScope& scope) {
    const auto list = templating::find_shape(*repeat.tag->expression, scope);
    if (!list) return check(repeat.body, scope);
    const bool repeats = list->may_be(Shape::list);
    if (!meets(*list, repeat.tag->demand)) return check(repeat.body, scope);
    if (repeat.tag->is_beside && list->is_only(Shape::list))
      sink_.raise(templating::kItemsBeside, repeat.place,
                  templating::path_of(*repeat.tag->expression));
    check(repeat.body,
          ShapeScope(scope, repeat.tag->variable, templating::item_shape(*list), repeats));
  }

  // What perform.hpp asks of the list, as far as shapes tell.
  static bool meets(const Shape& list, const templating::Demand& demand) {
    if (demand.kind == templating::Demand::Kind::list_or_nothing) return true;
    const auto may_hold_list = [&list](const std::vector<std::string>& path) {
      Shape shape = templating::item_shape(list);
      for (const std::string& name : path) {
        const templating::RecordShape* record = templating::record_in(shape);
        if (record == nullptr) return shape.may_be(Shape::record);
        const templating::ShapeMember* member = record->find(name);
        if (member == nullptr) return record->open;
        shape = Shape(member->shape);
      }
      return shape.may_be(Shape::list);
    };
    return list.may_be(Shape::list) && std::ranges::all_of(demand.inner, may_hold_list);
  }

  void look_at(const Choose& choose, const ShapeScope& scope) {
    if (const auto native = native_choice(choose)) return look_at_native(choose, *native, scope);
    ShapeScope::Paths assured;  // as the earlier branches do not hold
    for (const Branch& branch : choose.branches) {
      const ShapeScope here(scope, assured);
      if (branch.tag == nullptr) return check(branch.body, here);
      Assurances sure = templating::check_condition(*branch.tag, here, sink_, branch.place);
      check(branch.body, ShapeScope(here, sure.if_true));
      std::ranges::move(sure.if_false, std::back_inserter(assured));
    }
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

  void look_at(const Placeholder& placeholder, const ShapeScope& scope) {
    const bool is_known =
        templating::find_shape(*placeholder.print.tag->expression, scope).has_value();
    if (!placeholder.tried || is_known)
      (void)templating::check_print(*placeholder.print.tag, scope, sink_, placeholder.print.place);
    check(placeholder.body, scope);
    check(placeholder.own, scope);
  }

  void look_at(const Inscribed& inscribed, const ShapeScope& scope) {
    check(*inscribed.text, scope);
  }

  void look_at(const Link& link, const ShapeScope& scope) {
    check(link.before, scope);
    check(*link.address, scope);
    check(link.after, scope);
    check(link.body, scope);
  }

  void look_at(const Apart& apart, const ShapeScope& scope) { check(apart.body, scope); }

  void look_at(const ApartNumber& /*number*/, const ShapeScope& /*scope*/) {}
  void look_at(const PictureSlot& /*slot*/, const ShapeScope& /*scope*/) {}
  void look_at(const PageBreak& /*place*/, const ShapeScope& /*scope*/) {}
  void look_at(const PageSlot& /*slot*/, const ShapeScope& /*scope*/) {}
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
