#include "templating/perform.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "templating/conversions.hpp"
#include "templating/costs.hpp"
#include "templating/evaluate.hpp"
#include "templating/messages.hpp"
#include "templating/print.hpp"
#include "templating/report.hpp"

namespace greffier::templating {

namespace {

using model::Value;

// The names of a record that has no text of its own, or of the first such one of a list.
std::string names_inside(const Value& value) {
  if (const auto* values = value.get_if<model::Values>())
    return names_inside(*std::ranges::find_if_not(*values, is_printable));
  std::vector<std::string_view> names;
  for (const model::Member& member : value.get_if<model::Map>()->members())
    names.push_back(member.key);
  return fmt::format("{}", fmt::join(names, ", "));
}

// True for what `si défini` does not repeat over.
bool is_no_list(const Value& value) {
  return !value.is_empty() && value.get_if<model::Values>() == nullptr &&
         value.get_if<model::Map>() == nullptr;
}

// The items that a repeat tag goes through, condition applied.
std::vector<const Value*> kept_items(const Tag& tag, const Value& list, const Scope& scope,
                                     diag::Sink& sink, const diag::Span& place) {
  std::vector<const Value*> items = items_of(list);
  if (tag.filter == nullptr) return items;
  std::erase_if(items, [&](const Value* item) {
    const Scope inner(scope, tag.variable, *item, tag.members());
    return !truth(*resolve(*tag.filter, inner, sink, place));
  });
  return items;
}

}  // namespace

Operand printed(const Tag& tag, const Scope& scope, diag::Sink& sink, const diag::Span& place) {
  Operand value = resolve(*tag.expression, scope, sink, place);
  if (is_printable(*value)) return value;
  const std::string path = path_of(*tag.expression);
  Reporter(scope, sink, *tag.expression, place)
      .raise(kNotPrintable, path.empty() ? shown(*value) : path, names_inside(*value));
  return {};
}

bool holds(const Tag& tag, const Scope& scope, diag::Sink& sink, const diag::Span& place) {
  switch (tag.kind) {
    case Tag::Kind::choose:
    case Tag::Kind::otherwise_if:
    case Tag::Kind::keep:
      return truth(*resolve(*tag.expression, scope, sink, place));
    case Tag::Kind::drop:
      return !truth(*resolve(*tag.expression, scope, sink, place));
    default:
      return true;
  }
}

namespace {

void pass_over(const Tag& tag, const Value& list, const Scope& scope, diag::Sink& sink,
               const diag::Span& place, const std::function<void(const Scope&)>& visit) {
  const std::vector<const Value*> items = kept_items(tag, list, scope, sink, place);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!scope.spend()) return report_stop(scope, sink, place);
    visit(Scope(scope, tag.variable, *items[i], Pass{i + 1, items.size()}, tag.members()));
  }
}

bool has_list_at(const Value* value, const std::vector<std::string>& path) {
  for (const std::string& name : path) {
    const auto* record = value->get_if<model::Map>();
    const FoundMember found = record == nullptr ? FoundMember() : find_member(*record, name);
    if (found.member == nullptr) return false;
    value = &found.member->value;
  }
  return value->get_if<model::Values>() != nullptr;
}

bool meets(const Value& list, const Demand& demand) {
  const auto* items = list.get_if<model::Values>();
  if (demand.kind == Demand::Kind::list_or_nothing) return items != nullptr || list.is_empty();
  if (items == nullptr) return false;
  if (demand.kind == Demand::Kind::list) return true;
  return !items->empty() && std::ranges::all_of(demand.inner, [items](const auto& path) {
    return std::ranges::any_of(*items,
                               [&path](const Value& item) { return has_list_at(&item, path); });
  });
}

// Says that the items of one cell may come to stand beside others of the next one.
void tell_beside(const Tag& tag, const Value& list, const Scope& scope, diag::Sink& sink,
                 const diag::Span& place) {
  const auto* items = list.get_if<model::Values>();
  if (!tag.is_beside || items == nullptr || items->size() < 2) return;
  Reporter(scope, sink, *tag.expression, place).raise(kItemsBeside, path_of(*tag.expression));
}

}  // namespace

void for_each_pass(const Tag& tag, const Scope& scope, diag::Sink& sink, const diag::Span& place,
                   const std::function<void(const Scope&)>& visit) {
  if (!tag.is_implied) {
    const Operand given = resolve(*tag.expression, scope, sink, place);
    if (tag.if_defined && is_no_list(*given)) return visit(scope);
    return pass_over(tag, *given, scope, sink, place, visit);
  }
  const auto list = find(*tag.expression, scope, sink, place);
  if (!list || !meets(**list, tag.demand)) return visit(scope);
  tell_beside(tag, **list, scope, sink, place);
  pass_over(tag, **list, scope, sink, place, visit);
}

}  // namespace greffier::templating
