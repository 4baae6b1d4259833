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

}  // namespace

void for_each_pass(const Tag& tag, const Scope& scope, diag::Sink& sink, const diag::Span& place,
                   const std::function<void(const Scope&)>& visit) {
  if (!tag.is_implied) {
    const Operand given = resolve(*tag.expression, scope, sink, place);
    if (tag.if_defined && is_no_list(*given)) return visit(scope);
    return pass_over(tag, *given, scope, sink, place, visit);
  }
  const auto list = find(*tag.expression, scope, sink, place);
  const bool repeats = list && ((*list)->is_empty() || (*list)->get_if<model::Values>() != nullptr);
  repeats ? pass_over(tag, **list, scope, sink, place, visit) : visit(scope);
}

}  // namespace greffier::templating
