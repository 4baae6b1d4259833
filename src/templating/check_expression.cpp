#include "templating/check_expression.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "templating/assurances.hpp"
#include "templating/check_filter.hpp"
#include "templating/filter.hpp"
#include "templating/loop_words.hpp"
#include "templating/messages.hpp"
#include "templating/wording.hpp"
#include "text/fold.hpp"

namespace greffier::templating {

namespace {

enum class Guard { off, on };
using Located = std::optional<Shape>;  // nothing when a name is not defined

// A member that was found, whether every record has it, and what it is when one record alone has
// it.
struct Reached {
  Shape shape;
  bool always = true;
  const ShapeMember* member = nullptr;
};

// What a value's records, or those of its items, have under a name.
std::optional<Reached> reach(const Shape& owner, std::string_view name) {
  if (owner.is_any()) return Reached{Shape::any(), true, nullptr};
  std::optional<Reached> found;
  if (owner.may_be(Shape::record)) {
    const ShapeMember* member = owner.members == nullptr ? nullptr : owner.members->find(name);
    const bool is_open = owner.members == nullptr || owner.members->open;
    if (member != nullptr)
      found = {member->shape, member->always, member};
    else if (is_open)
      found = {Shape::any(), true, nullptr};
  }
  if (!owner.may_be(Shape::list)) return found;
  const Shape item = owner.item == nullptr ? Shape::any() : *owner.item;
  if (item.is_nothing()) return found ? found : Reached{};
  if (auto inside = reach(item, name)) {
    const Shape list = Shape::list_of(item_shape(inside->shape));
    found = {found ? united(found->shape, list) : list, true, nullptr};
  }
  return found;
}

class Checker {
 public:
  Checker(diag::Sink& sink, const diag::Span& place) : sink_(sink), place_(place) {}

  Shape shape_of(const Expression& expression, const ShapeScope& scope, Guard guard = Guard::off) {
    return locate(expression, scope, guard).value_or(guard == Guard::on ? Shape() : Shape::any());
  }
  Located find(const Expression& path, const ShapeScope& scope) {
    return locate(path, scope, Guard::on);
  }

 private:
  Located locate(const Expression& expression, const ShapeScope& scope, Guard guard) {
    return std::visit([&](const auto& node) { return check(node, expression, scope, guard); },
                      expression.node);
  }

  template <typename... Arguments>
  void raise(const diag::Message& message, const Expression& origin,
             const Arguments&... arguments) {
    sink_.raise(message, diag::is_known(origin.span) ? origin.span : place_, arguments...);
  }

  Located check(const Literal& node, const Expression&, const ShapeScope&, Guard) {
    return templating::shape_of(node.value);
  }

  Located check(const ListLiteral& node, const Expression&, const ShapeScope& scope, Guard) {
    Shape item;
    for (const ExpressionPtr& each : node.items) item = united(item, shape_of(*each, scope));
    return Shape::list_of(std::move(item));
  }

  Located check(const Name& node, const Expression& self, const ShapeScope& scope, Guard guard) {
    const auto found = scope.find(node.name);
    if (!found) return undefined(self, scope, guard, [&] { report_unknown(node, self, scope); });
    check_rival(found->member, node.written, self);
    return found->shape;
  }

  Located check(const MemberOf& node, const Expression& self, const ShapeScope& scope,
                Guard guard) {
    const Located owner = locate(*node.of, scope, guard);
    if (!owner) return std::nullopt;
    return member(*owner, {node.name, node.written}, *node.of, self, scope, guard);
  }

  Located check(const ItemOf& node, const Expression& self, const ShapeScope& scope, Guard guard) {
    const Located owner = locate(*node.of, scope, guard);
    if (!owner) return std::nullopt;
    const Shape index = shape_of(*node.index, scope);
    if (const auto* literal = std::get_if<Literal>(&node.index->node))
      if (const auto* name = literal->value.get_if<std::string>())
        return member(*owner, {text::fold_name(*name), *name}, *node.of, self, scope, guard);
    if (owner->is_nothing() || owner->is_any()) return owner;
    if (index.may_be(Shape::text) && record_in(*owner) != nullptr) return Shape::any();
    if (owner->may_be(Shape::list) && index.may_be(Shape::number))
      return owner->item == nullptr ? Shape::any() : *owner->item;
    raise(kBadIndex, self, path_of(*node.of), words_of(*node.index));
    return std::nullopt;
  }

  Located check(const Negation& node, const Expression& self, const ShapeScope& scope, Guard) {
    const Shape operand = shape_of(*node.operand, scope);
    if (!reads_as_number(operand) && !operand.is_nothing())
      raise(kNotANumber, self, words_of(*node.operand));
    return Shape::of(Shape::number);
  }

  Located check(const Inversion& node, const Expression&, const ShapeScope& scope, Guard) {
    (void)shape_of(*node.operand, scope);
    return Shape::of(Shape::truth);
  }

  Located check(const Binary& node, const Expression& self, const ShapeScope& scope, Guard) {
    const Shape left = shape_of(*node.left, scope);
    const Assurances sure = assurances_of(*node.left);
    const std::vector<std::string> none;
    const ShapeScope inner(scope, node.operation == Operator::both     ? sure.if_true
                                  : node.operation == Operator::either ? sure.if_false
                                                                       : none);
    return combined(node, left, shape_of(*node.right, inner), self);
  }

  Located check(const Test& node, const Expression&, const ShapeScope& scope, Guard) {
    (void)locate(*node.operand, scope, Guard::on);
    return Shape::of(Shape::truth);
  }

  Located check(const Conditional& node, const Expression&, const ShapeScope& scope, Guard) {
    (void)shape_of(*node.condition, scope);
    const Assurances sure = assurances_of(*node.condition);
    const Shape then = shape_of(*node.then, ShapeScope(scope, sure.if_true));
    if (node.otherwise == nullptr) return then;
    return united(then, shape_of(*node.otherwise, ShapeScope(scope, sure.if_false)));
  }

  Located check(const Pinned& node, const Expression&, const ShapeScope& scope, Guard guard) {
    if (const auto found = scope.find(node.key)) return found->shape;
    return locate(*node.path, scope, guard);
  }

  Located check(const Filtered& node, const Expression& self, const ShapeScope& scope,
                Guard guard) {
    const Guard inside = node.filter->traits.guards ? Guard::on : guard;
    const Shape input = shape_of(*node.input, scope, inside);
    std::vector<Shape> arguments;
    for (const ExpressionPtr& argument : node.arguments)
      arguments.push_back(shape_of(*argument, scope));
    return check_filter(node, input, arguments, sink_,
                        diag::is_known(self.span) ? self.span : place_);
  }

  // --- Names

  struct Wanted {
    std::string name;  // folded
    std::string written;
  };

  // A name that does not exist: no mistake in a guarded path, nor where a test makes sure of it.
  template <typename Report>
  Located undefined(const Expression& self, const ShapeScope& scope, Guard guard,
                    const Report& report) {
    if (guard == Guard::on) return std::nullopt;
    const std::string path = folded_path(self);
    if (path.empty() || !scope.is_assured(path)) report();
    return Shape::any();
  }

  Located member(const Shape& owner, const Wanted& wanted, const Expression& of,
                 const Expression& self, const ShapeScope& scope, Guard guard) {
    if (owner.is_any()) return owner;
    if (owner.is_nothing()) return guard == Guard::on ? std::nullopt : Located(owner);
    const auto found = reach(owner, wanted.name);
    if (!found)
      return undefined(self, scope, guard, [&] { report_no_member(owner, wanted, of, self); });
    const bool is_sure = found->always || guard == Guard::on || scope.is_assured(folded_path(self));
    if (!is_sure) raise(kSometimesMissing, self, path_of(of), wanted.written);
    check_rival(found->member, wanted.written, self);
    return found->shape;
  }

  void check_rival(const ShapeMember* member, const std::string& written, const Expression& self) {
    if (member != nullptr && !member->rival.empty())
      raise(kAmbiguousName, self, written, member->label_fr, member->rival);
  }

  void report_unknown(const Name& node, const Expression& self, const ShapeScope& scope) {
    if (is_loop_name(node.name)) return raise(kLoopOutside, self, node.written);
    if (const auto meant = scope.suggestion(node.name))
      return raise(kUnknownNameNear, self, node.written, *meant);
    raise(kUnknownName, self, node.written, listed(scope.names()));
  }

  void report_no_member(const Shape& owner, const Wanted& wanted, const Expression& of,
                        const Expression& self) {
    const RecordShape* record = record_in(owner);
    if (record == nullptr) return raise(kNoMembers, self, words_of(of), wanted.written);
    if (const ShapeMember* near = nearest_member(*record, wanted.name))
      return raise(kUnknownMemberNear, self, words_of(of), wanted.written, near->key);
    raise(kUnknownMember, self, words_of(of), wanted.written, listed(keys_of(*record)));
  }

  // --- Operations

  Shape combined(const Binary& node, const Shape& left, const Shape& right,
                 const Expression& self) {
    switch (node.operation) {
      case Operator::either:
      case Operator::both:
      case Operator::equal:
      case Operator::differs:
        return Shape::of(Shape::truth);
      case Operator::in:
      case Operator::not_in:
        if (!right.is_nothing() && !right.may_be(Shape::list | Shape::record | Shape::texts))
          raise(kNoContainer, self, words_of(*node.right));
        return Shape::of(Shape::truth);
      case Operator::join:
        check_printed(left, *node.left, self);
        check_printed(right, *node.right, self);
        return Shape::of(Shape::text);
      case Operator::less:
      case Operator::at_most:
      case Operator::greater:
      case Operator::at_least:
        if (!are_comparable(left, right))
          raise(kNotComparable, self, words_of(*node.left), words_of(*node.right));
        return Shape::of(Shape::truth);
      default:
        return calculated(node, left, right, self);
    }
  }

  void check_printed(const Shape& shape, const Expression& part, const Expression& self) {
    if (may_be_printed(shape)) return;
    raise(kNotPrintable, self, words_of(part), listed(keys_of(*record_in(shape))));
  }

  static bool are_comparable(const Shape& left, const Shape& right) {
    const auto both = [&](unsigned kind, bool (*reads)(const Shape&)) {
      return (left.may_be(kind) && reads(right)) || (right.may_be(kind) && reads(left));
    };
    return left.is_nothing() || right.is_nothing() ||
           (left.may_be(Shape::texts) && right.may_be(Shape::texts)) ||
           both(Shape::number, reads_as_number) || both(Shape::date, reads_as_date) ||
           both(Shape::time, reads_as_time);
  }

  Shape calculated(const Binary& node, const Shape& left, const Shape& right,
                   const Expression& self) {
    if (left.is_nothing() || right.is_nothing()) return {};
    if (left.is_only(Shape::date) || right.is_only(Shape::date))
      return moved_date(node, left, right, self);
    for (const auto& [shape, part] : {std::pair(&left, &node.left), std::pair(&right, &node.right)})
      if (!reads_as_number(*shape) && !shape->may_be(Shape::date)) {
        raise(kNotANumber, self, words_of(**part));
        break;
      }
    const bool may_be_dated = left.may_be(Shape::date) || right.may_be(Shape::date);
    return Shape::of(may_be_dated ? Shape::number | Shape::date : Shape::number);
  }

  // A date with days before it or after it, or two dates.
  Shape moved_date(const Binary& node, const Shape& left, const Shape& right,
                   const Expression& self) {
    const bool is_left = left.is_only(Shape::date);
    const Shape& other = is_left ? right : left;
    const bool adds = node.operation == Operator::add;
    const bool subtracts = node.operation == Operator::subtract;
    const bool by_days = reads_as_number(other) && (adds || (subtracts && is_left));
    const bool between = subtracts && reads_as_date(other);
    if (!by_days && !between)
      raise(kNotANumber, self, words_of(is_left ? *node.right : *node.left));
    return Shape::of(!between  ? Shape::date
                     : by_days ? Shape::date | Shape::number
                               : Shape::number);
  }

  diag::Sink& sink_;
  const diag::Span& place_;
};

}  // namespace

Shape check_expression(const Expression& expression, const ShapeScope& scope, diag::Sink& sink,
                       const diag::Span& place) {
  return Checker(sink, place).shape_of(expression, scope);
}

std::optional<Shape> find_shape(const Expression& path, const ShapeScope& scope) {
  diag::Sink unheard;
  const diag::Span nowhere;
  return Checker(unheard, nowhere).find(path, scope);
}

std::optional<std::string> nearest_path(const Expression& path, const ShapeScope& scope) {
  if (const auto* name = std::get_if<Name>(&path.node))
    return scope.find(name->name) ? std::nullopt : scope.suggestion(name->name);
  const auto* member = std::get_if<MemberOf>(&path.node);
  if (member == nullptr) return std::nullopt;
  const auto owner = find_shape(*member->of, scope);
  if (!owner) {
    const auto near = nearest_path(*member->of, scope);
    return near ? std::optional(*near + '.' + member->written) : std::nullopt;
  }
  const RecordShape* record = find_shape(path, scope) ? nullptr : record_in(*owner);
  const ShapeMember* near = record == nullptr ? nullptr : nearest_member(*record, member->name);
  return near == nullptr ? std::nullopt : std::optional(path_of(*member->of) + '.' + near->key);
}

}  // namespace greffier::templating
