#include "kinds/person_walk.hpp"

#include "kinds/record_text.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

using model::Map;
using model::Value;

namespace {

bool is_person(const Map& record) {
  const Value* name = record.find("nom");
  return name != nullptr && !name->is_empty() && record.find("nom_complet") != nullptr;
}

}  // namespace

std::string person_key(const Map& person) {
  return text::fold_name(text_of(person, "prenom") + " " + text_of(person, "nom"));
}

void for_each_person(const Value& value, const std::function<bool(const Map&)>& enters,
                     const std::function<void(const Map& person, const diag::Span& place)>& visit) {
  if (const auto* values = value.get_if<model::Values>())
    for (const Value& item : *values) for_each_person(item, enters, visit);
  const auto* map = value.get_if<Map>();
  if (map == nullptr || !enters(*map)) return;
  if (is_person(*map)) return visit(*map, value.span);
  for (const model::Member& inner : map->members()) for_each_person(inner.value, enters, visit);
}

}  // namespace greffier::kinds
