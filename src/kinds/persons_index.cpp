#include "kinds/persons_index.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/person_walk.hpp"
#include "kinds/record_text.hpp"
#include "model/walk.hpp"
#include "text/collate.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

struct Person {
  const Map* record = nullptr;
  diag::Span place;
  bool is_listed = false;
  Values numbers;
};

class Index {
 public:
  explicit Index(const Map& data) : data_(data) {}

  Values read() {
    for (const Member& each : data_.members())
      for_each_person(
          each.value, [](const Map& map) { return body_of(map) == nullptr; },
          [this](const Map& person, const diag::Span&) { list(person); });
    for (const Member& each : data_.members()) find_notes(each.value, &Index::add_fields);
    for (const Member& each : data_.members()) find_notes(each.value, &Index::add_mentions);
    return entries();
  }

 private:
  using Add = void (Index::*)(const Map& notes);

  void list(const Map& person) {
    Person& own = persons_[person_key(person)];
    if (own.record == nullptr) own.record = &person;
    own.is_listed = true;
  }

  void find_notes(const Value& value, Add add) {
    if (const auto* values = value.get_if<Values>())
      for (const Value& item : *values)
        if (const auto* map = item.get_if<Map>(); map != nullptr && body_of(*map) != nullptr)
          (this->*add)(*map);
  }

  void add_fields(const Map& notes) {
    for (const Member& field : notes.members())
      for_each_person(
          field.value, [](const Map&) { return true; },
          [&](const Map& person, const diag::Span& place) {
            Person& own = persons_[person_key(person)];
            if (own.record == nullptr) own.record = &person;
            meet(own, notes, place);
          });
  }

  static void meet(Person& person, const Map& notes, const diag::Span& place) {
    const Value* number = notes.find(kNumber.key);
    if (number == nullptr) return;
    if (person.numbers.empty()) person.place = place;
    if (std::ranges::find(person.numbers, *number) == person.numbers.end())
      person.numbers.push_back(*number);
  }

  void add_mentions(const Map& notes) {
    std::string text;
    for_each_inlines(*body_of(notes), [&text](const Inlines& inlines) {
      text += "_" + text::fold_name(plain_text(inlines)) + "_ ";
    });
    for (auto& [key, person] : persons_) {
      const std::string name = text::fold_name(text_of(*person.record, "nom"));
      const std::string civility = text::fold_name(text_of(*person.record, "civilite"));
      const bool named =
          text.find("_" + key + "_") != std::string::npos ||
          (!civility.empty() && text.find("_" + civility + "_" + name + "_") != std::string::npos);
      if (named) meet(person, notes, {});
    }
  }

  Values entries() {
    std::vector<const Person*> met;
    std::vector<std::string_view> listed;
    for (const auto& [key, person] : persons_) {
      if (!person.numbers.empty()) met.push_back(&person);
      if (person.is_listed) listed.push_back(key);
    }
    const text::Collator collator;
    const auto sort_key = [](const Person* person) {
      return text_of(*person->record, "nom") + " " + text_of(*person->record, "prenom");
    };
    std::ranges::stable_sort(met, [&](const Person* a, const Person* b) {
      return collator.less(sort_key(a), sort_key(b));
    });
    Values result;
    for (const Person* person : met) result.push_back(entry(*person, listed));
    return result;
  }

  Value entry(const Person& person, const std::vector<std::string_view>& listed) {
    Map record;
    for (const std::string_view key : {"nom", "prenom", "nom_complet", "fonction", "structure"})
      record.set(std::string(key), Value(text_of(*person.record, key)));
    Values numbers = person.numbers;
    std::ranges::stable_sort(numbers, [](const Value& a, const Value& b) {
      const auto* first = a.get_if<std::int64_t>();
      const auto* second = b.get_if<std::int64_t>();
      return first != nullptr && second != nullptr && *first < *second;
    });
    record.set("numeros", Value(std::move(numbers)));
    const bool is_listed = person.is_listed || listed.empty();
    record.set("inscrit", Value(is_listed));
    const auto near = is_listed ? std::nullopt : text::nearest(person_key(*person.record), listed);
    record.set("proche", near ? Value(text_of(*persons_[std::string(*near)].record, "nom_complet"))
                              : Value());
    return {std::move(record), person.place};
  }

  const Map& data_;
  std::map<std::string, Person> persons_;  // by key
};

}  // namespace

Value persons_index_of(const Map& data) {
  return {Index(data).read()};
}

templating::Shape shape_of_persons_index() {
  using templating::Shape;
  templating::RecordShape person;
  add_texts(person, {{"nom", "Nom", "Name"},
                     {"prenom", "Prénom", "First name"},
                     {"nom_complet", "Nom complet", "Full name"},
                     {"fonction", "Fonction", "Function"},
                     {"structure", "Structure", "Organisation"}});
  add(person,
      member(Derived{"numeros", "Numéros", "Numbers"}, Shape::list_of(Shape::of(Shape::number))));
  add(person, member(Derived{"inscrit", "Dans la liste", "In the list"}, Shape::of(Shape::truth)));
  add_texts(person, {{"proche", "Nom voisin", "Near name"}});
  return Shape::list_of(Shape::record_of(std::move(person)));
}

}  // namespace greffier::kinds
