#include "kinds/person_walk.hpp"

#include "templating/print.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

using model::Map;
using model::Value;

std::string person_key(const Map& record) {
  const Value* name = record.find("nom");
  if (name == nullptr || name->is_empty() || record.find("nom_complet") == nullptr) return {};
  const Value* first = record.find("prenom");
  const std::string first_name = first == nullptr ? std::string() : templating::to_text(*first);
  return text::fold_name(first_name + " " + templating::to_text(*name));
}

void for_each_person(const Value& value, const std::function<bool(const Map&)>& enters,
                     const std::function<void(const Map& person, const diag::Span& place)>& visit) {
  if (const auto* values = value.get_if<model::Values>())
    for (const Value& item : *values) for_each_person(item, enters, visit);
  const auto* map = value.get_if<Map>();
  if (map == nullptr || !enters(*map)) return;
  if (!person_key(*map).empty()) return visit(*map, value.span);
  for (const model::Member& inner : map->members()) for_each_person(inner.value, enters, visit);
}

}  // namespace greffier::kinds
