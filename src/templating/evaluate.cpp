#include "templating/evaluate.hpp"

#include <compare>
#include <optional>
#include <utility>
#include <vector>

#include "templating/arithmetic.hpp"
#include "templating/compare.hpp"
#include "templating/conversions.hpp"
#include "templating/costs.hpp"
#include "templating/filter.hpp"
#include "templating/loop_words.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "templating/report.hpp"
#include "templating/wording.hpp"
#include "text/fold.hpp"

namespace greffier::templating {

namespace {

using model::Value;

std::vector<std::string_view> keys_of(const model::Map& map) {
  std::vector<std::string_view> keys;
  for (const model::Member& member : map.members()) keys.push_back(member.key);
  return keys;
}

// What `owner` holds at `value`: borrowed when the owner is, copied when the owner will not last.
Operand part_of(const Operand& owner, const Value& value) {
  return owner.is_borrowed() ? Operand::borrowed(value) : Operand(value);
}

bool holds_picture(const Value& value) {
  const auto* inlines = value.get_if<model::Inlines>();
  return inlines != nullptr && std::ranges::any_of(*inlines, [](const model::Inline& item) {
           return model::image_of(item) != nullptr;
         });
}

class Evaluator {
 public:
  Evaluator(const Scope& scope, diag::Sink& sink, const diag::Span& place)
      : scope_(scope), sink_(sink), place_(place) {}

  // A guarded expression may use names that do not exist: see evaluate.hpp.
  enum class Guard { off, on };

  Operand value_of(const Expression& expression, Guard guard = Guard::off) {
    return locate(expression, guard).value_or(Operand());
  }
  std::optional<Operand> find(const Expression& path) { return locate(path, Guard::on); }

 private:
  using Located = std::optional<Operand>;  // nothing when a name is not defined

  Located locate(const Expression& expression, Guard guard) {
    if (!scope_.spend()) {
      return stopped();
    }
    return std::visit([&](const auto& node) { return compute(node, expression, guard); },
                      expression.node);
  }

  [[nodiscard]] Reporter report(const Expression& origin) const {
    return Reporter(scope_, sink_, origin, place_);
  }

  Operand stopped() {
    report_stop(scope_, sink_, place_);
    return {};
  }

  // A value that was made, which costs what it holds.
  Operand charged(Value made) {
    return spend_value(scope_, made) ? Operand(std::move(made)) : stopped();
  }

  Located compute(const Literal& node, const Expression& /*self*/, Guard /*guard*/) {
    return Operand::borrowed(node.value);
  }

  Located compute(const ListLiteral& node, const Expression& /*self*/, Guard /*guard*/) {
    model::Values items;
    for (const ExpressionPtr& item : node.items) items.push_back(value_of(*item).take());
    return Operand(Value(std::move(items)));
  }

  Located compute(const Name& node, const Expression& self, Guard guard) {
    Scope::Found found = scope_.find(node.name);
    if (!found.value) {
      if (guard == Guard::off) report_unknown(node, self);
      return std::nullopt;
    }
    check_rival(found.member, node.written, self);
    return std::move(found.value);
  }

  Located compute(const MemberOf& node, const Expression& self, Guard guard) {
    const Located owner = locate(*node.of, guard);
    if (!owner) return std::nullopt;
    return member_of(*owner, node.name, node.written, *node.of, self, guard);
  }

  Located compute(const ItemOf& node, const Expression& self, Guard guard) {
    const Located owner = locate(*node.of, guard);
    if (!owner) return std::nullopt;
    const Operand index = value_of(*node.index);
    if (const auto* name = index->get_if<std::string>())
      return member_of(*owner, text::fold_name(*name), *name, *node.of, self, guard);
    return item_of(*owner, *index, *node.of, self, guard);
  }

  Located compute(const Negation& node, const Expression& self, Guard /*guard*/) {
    return Operand(negated(*value_of(*node.operand), report(self)));
  }

  Located compute(const Inversion& node, const Expression& /*self*/, Guard /*guard*/) {
    return Operand(!truth(*value_of(*node.operand)));
  }

  Located compute(const Binary& node, const Expression& self, Guard /*guard*/) {
    const Operand left = value_of(*node.left);
    if (node.operation == Operator::either || node.operation == Operator::both) {
      const bool settled = truth(*left) == (node.operation == Operator::either);
      return Operand(settled ? truth(*left) : truth(*value_of(*node.right)));
    }
    const Operand right = value_of(*node.right);
    if (!scope_.spend(steps_of(*left) + steps_of(*right))) return stopped();
    return charged(combine(node.operation, *left, *right, self));
  }

  Located compute(const Test& node, const Expression& /*self*/, Guard /*guard*/) {
    const Located tested = locate(*node.operand, Guard::on);
    const bool holds =
        node.check == Check::defined ? tested.has_value() : !tested || (*tested)->is_empty();
    return Operand(holds != node.negated);
  }

  Located compute(const Conditional& node, const Expression& /*self*/, Guard /*guard*/) {
    if (truth(*value_of(*node.condition))) return value_of(*node.then);
    return node.otherwise == nullptr ? Operand() : value_of(*node.otherwise);
  }

  Located compute(const Pinned& node, const Expression& /*self*/, Guard guard) {
    if (Scope::Found found = scope_.find(node.key); found.value) return std::move(found.value);
    return locate(*node.path, guard);
  }

  Located compute(const Filtered& node, const Expression& self, Guard guard) {
    const Guard inside = node.filter->traits.guards ? Guard::on : guard;
    Operand input = value_of(*node.input, inside);
    std::vector<Value> arguments;
    for (const ExpressionPtr& argument : node.arguments)
      arguments.push_back(value_of(*argument).take());
    if (passes_unchanged(*node.filter, *input)) return input;
    if (!spend_call(scope_, *node.filter, *input, arguments)) return stopped();
    return charged(apply(*node.filter, node.called, *input, std::move(arguments), report(self)));
  }

  Value combine(Operator operation, const Value& left, const Value& right, const Expression& self) {
    switch (operation) {
      case Operator::equal:
        return equal(left, right);
      case Operator::differs:
        return !equal(left, right);
      case Operator::in:
        return found_in(right, left, self);
      case Operator::not_in:
        return !found_in(right, left, self);
      case Operator::join:
        return printed_text(left, self) + printed_text(right, self);
      case Operator::less:
      case Operator::at_most:
      case Operator::greater:
      case Operator::at_least:
        return ordered(operation, left, right, self);
      default:
        return calculate(operation, left, right, report(self));
    }
  }

  std::string printed_text(const Value& value, const Expression& self) {
    if (!is_printable(value)) report(self).raise(kNotPrintable, shown(value), path_of(self));
    if (holds_picture(value)) report(self).raise(kPictureInText);
    return to_text(value);
  }

  bool found_in(const Value& container, const Value& item, const Expression& self) {
    const auto found = contains(container, item);
    if (!found) report(self).raise(kNoContainer, shown(container));
    return found.value_or(false);
  }

  bool ordered(Operator operation, const Value& left, const Value& right, const Expression& self) {
    if (left.is_empty() || right.is_empty()) return false;
    const auto found = order(left, right);
    if (!found) {
      report(self).raise(kNotComparable, shown(left), shown(right));
      return false;
    }
    switch (operation) {
      case Operator::less:
        return std::is_lt(*found);
      case Operator::at_most:
        return std::is_lteq(*found);
      case Operator::greater:
        return std::is_gt(*found);
      default:
        return std::is_gteq(*found);
    }
  }

  Located member_of(const Operand& owner, std::string_view name, std::string_view written,
                    const Expression& of, const Expression& self, Guard guard) {
    if (const auto* map = owner->get_if<model::Map>()) {
      const FoundMember found = find_member(*map, name);
      if (found.member == nullptr) {
        if (guard == Guard::off) report_unknown_member(*map, name, written, of, self);
        return std::nullopt;
      }
      check_rival(found, written, self);
      return part_of(owner, found.member->value);
    }
    if (owner->is_empty()) return guard == Guard::on ? std::nullopt : Located(Operand());
    if (const auto* values = owner->get_if<model::Values>())
      return members_of(*values, name, written, of, self, guard);
    if (guard == Guard::off) report(self).raise(kNotARecord, path_of(of), written, shown(*owner));
    return std::nullopt;
  }

  // The list of what the records of a list have under a name; lists of them are joined
  // (`chapitres.lignes.montant`: of all lines of all chapters).
  Located members_of(const model::Values& values, std::string_view name, std::string_view written,
                     const Expression& of, const Expression& self, Guard guard) {
    model::Values members;
    bool any = false;
    for (const Value& value : values) {
      const auto* map = value.get_if<model::Map>();
      const Value* member = map == nullptr ? nullptr : map->find(name);
      any = any || member != nullptr;
      if (member != nullptr) append(*member, members);
    }
    scope_.spend(values.size() + members.size());
    if (any) return Operand(Value(std::move(members)));
    if (guard == Guard::on) return std::nullopt;
    const auto* first = values.front().get_if<model::Map>();
    if (first != nullptr)
      report_unknown_member(*first, name, written, of, self);
    else
      report(self).raise(kNotARecord, path_of(of), written, shown(values.front()));
    return std::nullopt;
  }

  static void append(const Value& value, model::Values& to) {
    if (const auto* list = value.get_if<model::Values>())
      to.insert(to.end(), list->begin(), list->end());
    else
      to.push_back(value);
  }

  Located item_of(const Operand& owner, const Value& index, const Expression& of,
                  const Expression& self, Guard guard) {
    if (owner->is_empty()) return guard == Guard::on ? std::nullopt : Located(Operand());
    const auto* values = owner->get_if<model::Values>();
    const auto* number = index.get_if<std::int64_t>();
    if (values == nullptr || number == nullptr) {
      report(self).raise(kBadIndex, path_of(of), shown(index));
      return std::nullopt;
    }
    const auto count = static_cast<std::int64_t>(values->size());
    if (*number >= count || *number < -count) {
      if (guard == Guard::off) report(self).raise(kNoSuchItem, path_of(of), *number, count);
      return std::nullopt;
    }
    const std::int64_t place = *number < 0 ? *number + count : *number;
    return part_of(owner, (*values)[static_cast<std::size_t>(place)]);
  }

  void check_rival(const FoundMember& found, std::string_view written, const Expression& self) {
    if (found.rival == nullptr) return;
    report(self).raise(kAmbiguousName, written, found.member->label, found.rival->label);
  }

  void report_unknown(const Name& node, const Expression& self) {
    if (is_loop_name(node.name)) return report(self).raise(kLoopOutside, node.written);
    if (const auto meant = scope_.suggestion(node.name))
      return report(self).raise(kUnknownNameNear, node.written, *meant);
    report(self).raise(kUnknownName, node.written, listed(scope_.names()));
  }

  void report_unknown_member(const model::Map& map, std::string_view name, std::string_view written,
                             const Expression& of, const Expression& self) {
    const std::vector<std::string_view> keys = keys_of(map);
    if (const auto near = text::nearest(name, keys))
      return report(self).raise(kUnknownMemberNear, path_of(of), written, *near);
    report(self).raise(kUnknownMember, path_of(of), written, listed(keys));
  }

  const Scope& scope_;
  diag::Sink& sink_;
  const diag::Span& place_;
};

}  // namespace

Operand resolve(const Expression& expression, const Scope& scope, diag::Sink& sink,
                const diag::Span& place) {
  return Evaluator(scope, sink, place).value_of(expression);
}

std::optional<Operand> find(const Expression& path, const Scope& scope, diag::Sink& sink,
                            const diag::Span& place) {
  return Evaluator(scope, sink, place).find(path);
}

Value evaluate(const Expression& expression, const Scope& scope, diag::Sink& sink,
               const diag::Span& place) {
  return resolve(expression, scope, sink, place).take();
}

}  // namespace greffier::templating
