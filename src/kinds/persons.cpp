#include "kinds/persons.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/people.hpp"
#include "templating/print.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::array<std::string_view, 12> kKeys{
    "civilite", "prenom",       "nom",      "fonction",  "structure", "groupe",
    "pouvoir",  "sens_pouvoir", "courriel", "telephone", "texte",     "nom_complet"};

void complete(Map& person) {
  for (const std::string_view key : kKeys)
    if (person.find(key) == nullptr) person.set(key, {});
}

}  // namespace

Values read_persons(const Value& value, diag::Sink& sink) {
  Values persons = ingest::read_people(value, sink);
  for (Value& person : persons)
    if (auto* map = person.get_if<Map>()) complete(*map);
  return persons;
}

Value as_one_person(Values persons, const diag::Span& span) {
  if (persons.size() == 1) return std::move(persons.front());
  const std::string names = templating::to_text(Value(std::move(persons)));
  Map map;
  complete(map);
  map.set("texte", names);
  map.set("nom_complet", names);
  return {std::move(map), span};
}

}  // namespace greffier::kinds
