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

constexpr std::array kMembers{PersonMember{"civilite", "Civilité", "Title"},
                              PersonMember{"prenom", "Prénom", "First name"},
                              PersonMember{"nom", "Nom", "Last name"},
                              PersonMember{"fonction", "Fonction", "Role"},
                              PersonMember{"structure", "Structure", "Organisation"},
                              PersonMember{"groupe", "Groupe", "Group"},
                              PersonMember{"pouvoir", "Pouvoir", "Proxy"},
                              PersonMember{"sens_pouvoir", "Sens du pouvoir", "Way of the proxy"},
                              PersonMember{"courriel", "Courriel", "E-mail"},
                              PersonMember{"telephone", "Téléphone", "Telephone"},
                              PersonMember{"texte", "Tel qu’écrit", "As written"},
                              PersonMember{"nom_complet", "Nom complet", "Full name"}};

void complete(Map& person) {
  for (const PersonMember& member : kMembers)
    if (person.find(member.key) == nullptr) person.set(member.key, {});
}

}  // namespace

std::span<const PersonMember> person_members() {
  return kMembers;
}

templating::Shape person_shape() {
  static const templating::Shape kShape = [] {
    templating::RecordShape person;
    person.name_fr = "personne";
    person.name_en = "person";
    for (const PersonMember& each : kMembers)
      person.members.push_back({std::string(each.key),
                                templating::Shape::of(templating::Shape::text),
                                std::string(each.fr),
                                std::string(each.en),
                                {},
                                true,
                                {}});
    return templating::Shape::record_of(std::move(person));
  }();
  return kShape;
}

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
