#include "kinds/sitting.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "kinds/act_number.hpp"
#include "kinds/act_text.hpp"
#include "kinds/attendance.hpp"
#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/content.hpp"
#include "kinds/persons.hpp"
#include "kinds/record_text.hpp"
#include "kinds/records.hpp"
#include "model/walk.hpp"
#include "templating/print.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::string_view kText = "texte";
constexpr std::string_view kReport = "expose";
constexpr std::string_view kResult = "resultat";

struct NamedMovement {
  std::string_view container;
  Movement movement;
};
constexpr std::array kMovements{NamedMovement{"arrivee", Movement::arrival},
                                NamedMovement{"depart", Movement::departure},
                                NamedMovement{"deport", Movement::aside}};

std::optional<Movement> movement_of(std::string_view container) {
  const auto found = std::ranges::find(kMovements, container, &NamedMovement::container);
  return found == kMovements.end() ? std::nullopt : std::optional(found->movement);
}

bool is_outcome(const Collection& collection) {
  return !collection.check.empty() || find_field(collection.fields, kResult) != nullptr;
}

const Value* given(const Map& record, std::string_view key) {
  const Value* value = record.find(key);
  return value == nullptr || value->is_empty() ? nullptr : value;
}

// The records of each collection that come from the body, one after the other.
class Records {
 public:
  Records(std::span<const Collection> collections, const Map& data, const Blocks& body) {
    for (const Collection& collection : collections) {
      const Value* list = data.find(collection.name);
      if (const auto* values = list == nullptr ? nullptr : list->get_if<Values>())
        left_[collection.container] = {&collection, values, values->size()};
    }
    for_each_block(body, [this](const Block& block) {
      if (List* list = list_of(block)) --list->next;
    });
  }

  [[nodiscard]] const Collection* collection_of(const Block& block) {
    const List* list = list_of(block);
    return list == nullptr ? nullptr : list->collection;
  }

  // The record of a container of that collection: each is asked for once, in reading order.
  const Value& next(const Collection& collection) {
    List& list = left_.find(collection.container)->second;
    return list.records->at(list.next++);
  }

 private:
  struct List {
    const Collection* collection = nullptr;
    const Values* records = nullptr;
    std::size_t next = 0;
  };

  List* list_of(const Block& block) {
    const auto* container = std::get_if<Container>(&block.node);
    const auto found = container == nullptr ? left_.end() : left_.find(own_name(*container));
    return found == left_.end() ? nullptr : &found->second;
  }

  std::map<std::string_view, List> left_;  // by container
};

Blocks blocks_of(const Value& content) {
  if (const auto* blocks = content.get_if<Blocks>()) return *blocks;
  if (const auto* line = content.get_if<Inlines>()) return {paragraph(*line)};
  return content.is_empty() ? Blocks() : Blocks{paragraph(templating::to_text(content))};
}

// The names that the records of a sitting have, all of them: a template may print any.
std::vector<std::string> names_of_fiches(std::span<const Collection> collections);

class Sitting {
 public:
  Sitting(std::span<const Collection> collections, const Map& data, const Blocks& body)
      : attendance_(data), records_(collections, data, body), names_(names_of_fiches(collections)) {
    attendance_.describe(opening_);
    opening_.set("mandataires", attendance_.holders());
    opening_.set("texte", told(opening_));
    for (const Block& block : body) read(block);
    end_item();
    opening_.set("mouvements", std::move(movements_));
  }

  // As sitting_of() gives them.
  Values take() {
    Values all;
    all.emplace_back(std::move(opening_));
    all.emplace_back(std::move(items_));
    all.emplace_back(std::move(acts_));
    return all;
  }

 private:
  // « 21 présents, 4 représentés »
  static std::string told(const Map& sat) {
    const auto counted = [&sat](std::string_view key, std::string_view word) {
      const auto* count = sat.find(key)->get_if<std::int64_t>();
      return fmt::format("{}\u00A0{}{}", *count, word, *count > 1 ? "s" : "");
    };
    return fmt::format("{}, {}", counted("nombre_presents", "présent"),
                       counted("nombre_representes", "représenté"));
  }

  void read(const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (heading != nullptr && heading->level == 1) return begin_item(*heading, block.span);
    const Collection* collection = records_.collection_of(block);
    if (collection == nullptr) return read_text(block);
    const Value& record = records_.next(*collection);
    const auto& container = std::get<Container>(block.node);
    if (const auto movement = movement_of(collection->container)) {
      move(*movement, *collection, record);
      return take_records(container.blocks);
    }
    if (is_outcome(*collection)) return add_act(*collection, record, container);
    add_parts(*collection, record, container);
  }

  void begin_item(const Heading& heading, const diag::Span& span) {
    end_item();
    attendance_.begin_item();
    item_ = Item();
    item_->span = span;
    item_->title = simplest(heading.inlines);
    item_->title.span = span;
    if (heading.numbered) item_->number = fmt::format("{}", ++rank_);
  }

  // What comes before the first heading is an item without title.
  void need_item(const diag::Span& span) {
    if (item_) return;
    item_ = Item();
    item_->span = span;
  }

  void end_item() {
    if (!item_) return;
    if (item_->sat.empty()) attendance_.describe(item_->sat);
    Map record;
    record.set("numero", std::move(item_->number));
    record.set("titre", std::move(item_->title));
    record.set("rapporteur", std::move(item_->speaker));
    record.set("issue", std::move(item_->issue));
    record.set("suite", std::move(item_->pieces));
    for (Member& member : item_->sat.members()) record.set(member.key, std::move(member.value));
    items_.emplace_back(std::move(record), item_->span);
    item_.reset();
  }

  void read_text(const Block& block) {
    const auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr && container->kind == "annexe") return take_records(container->blocks);
    need_item(block.span);
    const std::string_view sort = item_->is_report ? kReport : kText;
    if (item_->pieces.empty() || text_of(last_piece(), "sorte") != sort)
      add_piece(sort, block.span).set("texte", Blocks());
    last_piece().find("texte")->get_if<Blocks>()->push_back(block);
    if (item_->is_report) item_->report.push_back(block);
    take_records({&block, 1});
  }

  // The records of containers that stand in a text: they are told with what holds them.
  void take_records(std::span<const Block> blocks) {
    for_each_block(blocks, [this](const Block& block) {
      const Collection* collection = records_.collection_of(block);
      if (collection == nullptr) return;
      const Value& record = records_.next(*collection);
      if (const auto movement = movement_of(collection->container)) move_all(*movement, record);
    });
  }

  void move(Movement movement, const Collection& collection, const Value& record) {
    need_item(record.span);
    move_all(movement, record);
    add_fiche(collection.container, record);
  }

  void move_all(Movement movement, const Value& record) {
    const auto& map = *record.get_if<Map>();
    const Value* who = given(map, "qui");
    const auto* people = who == nullptr ? nullptr : who->get_if<Values>();
    if (people == nullptr) return;
    for (const Value& person : *people) {
      Map told = attendance_.move(movement, person, given(map, "pouvoir_a"));
      const auto* fields = person.get_if<Map>();
      told.set("sorte", std::string(kMovements[static_cast<std::size_t>(movement)].container));
      told.set("personne", fields == nullptr ? std::string() : text_of(*fields, "nom_complet"));
      const Value* hour = given(map, "heure");
      told.set("heure", hour == nullptr ? Value() : *hour);
      told.set("mandataire", text_of(map, "pouvoir_a"));
      told.set("point", item_ ? item_->number : std::string());
      movements_.emplace_back(std::move(told), record.span);
    }
  }

  void add_act(const Collection& collection, const Value& record, const Container& container) {
    need_item(record.span);
    take_records(container.blocks);
    Map act = *record.get_if<Map>();
    Blocks content;
    if (const Value* value = act.find(collection.content)) content = blocks_of(*value);
    act.erase(collection.content);
    set_act_text(content, act);
    act.set("sorte", collection.container);
    act.set("point", item_->number);
    if (given(act, "titre") == nullptr) act.set("titre", item_->title);
    attendance_.describe(act);
    set_number(act, collection);
    note_outcome(act);
    add_fiche(collection.container, Value(act, record.span));
    complete(act);
    acts_.emplace_back(with_report(std::move(act)), record.span);
  }

  // In the order in which they are printed: so are the captions numbered.
  [[nodiscard]] Map with_report(Map act) const {
    Map whole;
    whole.set(kReport, item_->report);
    for (Member& member : act.members())
      whole.set(member.key, std::move(member.value), member.label, member.span);
    return whole;
  }

  void set_number(Map& act, const Collection& collection) {
    const std::string number = text_of(act, "numero");
    act.set("identifiant", transmitted_number(number));
    act.set("identifiant_exact", transmits_as_written(number));
    const auto [before, is_first] = numbers_.try_emplace(collection.container, number);
    act.set("ecart", is_first ? 1 : number_step(before->second, number).value_or(1));
    before->second = number;
  }

  void note_outcome(const Map& act) {
    item_->is_report = false;
    item_->issue = text_of(act, kResult);
    if (item_->sat.empty()) attendance_.describe(item_->sat);
    const Value* speaker = given(act, "rapporteur");
    if (speaker != nullptr && item_->speaker.is_empty()) item_->speaker = *speaker;
  }

  // What holds movements is told in parts, before and after each.
  void add_parts(const Collection& collection, const Value& record, const Container& container) {
    need_item(record.span);
    Blocks part;
    bool is_whole = true;
    const auto tell = [&] {
      if (part.empty() && !is_whole) return;
      Value fiche = record;
      if (!is_whole || !part.empty())
        fiche.get_if<Map>()->set(collection.content, content_of(part, collection.is_inline));
      add_fiche(collection.container, std::move(fiche));
      part.clear();
    };
    item_->is_report = false;
    for (const Block& block : container.blocks) {
      if (records_.collection_of(block) != nullptr) {
        is_whole = false;
        tell();
        read(block);
      } else {
        part.push_back(block);
        take_records({&block, 1});
      }
    }
    tell();
  }

  Map& add_piece(std::string_view sort, const diag::Span& span) {
    Map piece;
    piece.set("sorte", std::string(sort));
    piece.set("texte", {});
    piece.set("fiches", Values());
    return *item_->pieces.emplace_back(std::move(piece), span).get_if<Map>();
  }

  Map& last_piece() { return *item_->pieces.back().get_if<Map>(); }

  void complete(Map& record) const {
    for (const std::string& name : names_)
      if (record.find(name) == nullptr) record.set(name, {});
  }

  void add_fiche(std::string_view sort, Value record) {
    complete(*record.get_if<Map>());
    if (item_->pieces.empty() || text_of(last_piece(), "sorte") != sort)
      add_piece(sort, record.span);
    last_piece().find("fiches")->get_if<Values>()->push_back(std::move(record));
  }

  struct Item {
    diag::Span span;
    std::string number, issue;
    Value title, speaker;
    Values pieces;
    Blocks report;
    Map sat;
    bool is_report = true;  // text is still the report
  };

  Attendance attendance_;
  Records records_;
  std::vector<std::string> names_;
  Map opening_;
  Values movements_, items_, acts_;
  std::optional<Item> item_;
  std::int64_t rank_ = 0;
  std::map<std::string, std::string> numbers_;  // the last one of each collection
};

using Form = templating::Shape;
using templating::RecordShape;

// Anything that a record of one of the collections may hold.
RecordShape record_of_any(std::span<const Collection> collections) {
  RecordShape all;
  for (const Collection& collection : collections) {
    const Form list = collection_member(collection).shape;
    for (const templating::ShapeMember& each : list.item->members->members) add(all, each);
  }
  return all;
}

RecordShape act_shape(std::span<const Collection> collections) {
  RecordShape act = record_of_any(collections);
  add_texts(act, {{"sorte", "Sorte", "Sort"},
                  {"point", "Point", "Item"},
                  {"titre", "Titre", "Title"},
                  {"identifiant", "Numéro de transmission", "Number of transmission"}});
  add(act, member(Derived{"identifiant_exact", "Numéro transmissible", "Number fit for it"},
                  Form::of(Form::truth)));
  add(act, member(Derived{"ecart", "Écart de numéro", "Step of number"}, Form::of(Form::number)));
  add_act_shape(act);
  Attendance::add_shape(act);
  return act;
}

std::vector<std::string> names_of_fiches(std::span<const Collection> collections) {
  std::vector<std::string> names;
  for (const templating::ShapeMember& each : act_shape(collections).members)
    names.push_back(each.key);
  return names;
}

}  // namespace

Values sitting_of(std::span<const Collection> collections, const Map& data) {
  const Blocks* body = body_of(data);
  return Sitting(collections, data, body == nullptr ? Blocks() : *body).take();
}

Form shape_of_attendance(std::span<const Collection> /*collections*/) {
  RecordShape holder, movement, opening;
  add_texts(holder, {{"personne", "Personne", "Person"}});
  add(holder, member(Derived{"nombre", "Nombre", "Number"}, Form::of(Form::number)));
  add(holder,
      member(Derived{"mandants", "Mandants", "Given by"}, Form::list_of(Form::of(Form::text))));
  for (const Derived& each :
       {Derived{"inconnu", "Inconnu", "Unknown"}, Derived{"contredit", "Contredit", "Contradicted"},
        Derived{"mandataire_absent", "Mandataire absent", "Holder absent"},
        Derived{"mandataire_charge", "Mandataire pris", "Holder taken"},
        Derived{"compte", "Compte parmi les votants", "Counts as a voter"}})
    add(movement, member(each, Form::of(Form::truth)));
  add_texts(movement, {{"sorte", "Sorte", "Sort"}, {"personne", "Personne", "Person"}});
  add(movement, member(Derived{"heure", "Heure", "Time"}, Form::of(Form::time)));
  add_texts(movement, {{"mandataire", "Mandataire", "Holder"}, {"point", "Point", "Item"}});
  Attendance::add_shape(opening);
  add_texts(opening, {{"texte", "En bref", "In short"}});
  add(opening, member(Derived{"mandataires", "Mandataires", "Holders"},
                      Form::list_of(Form::record_of(std::move(holder)))));
  add(opening, member(Derived{"mouvements", "Mouvements", "Movements"},
                      Form::list_of(Form::record_of(std::move(movement)))));
  return Form::record_of(std::move(opening));
}

Form shape_of_items(std::span<const Collection> collections) {
  RecordShape piece, item;
  add_texts(piece, {{"sorte", "Sorte", "Sort"}});
  add(piece, member(Derived{"texte", "Texte", "Text"}, Form::of(Form::blocks)));
  add(piece, member(Derived{"fiches", "Fiches", "Records"},
                    Form::list_of(Form::record_of(act_shape(collections)))));
  add_texts(item, {{"numero", "Numéro", "Number"}});
  add(item, member(Derived{"titre", "Titre", "Title"}, Form::of(Form::text | Form::rich)));
  add(item, member(Derived{"rapporteur", "Rapporteur", "Rapporteur"}, person_shape()));
  add_texts(item, {{"issue", "Issue", "Outcome"}});
  add(item, member(Derived{"suite", "Suite", "Contents"},
                   Form::list_of(Form::record_of(std::move(piece)))));
  Attendance::add_shape(item);
  return Form::list_of(Form::record_of(std::move(item)));
}

Form shape_of_acts(std::span<const Collection> collections) {
  RecordShape act = act_shape(collections);
  add(act, member(Derived{"expose", "Exposé", "Report"}, Form::of(Form::blocks)));
  return Form::list_of(Form::record_of(std::move(act)));
}

}  // namespace greffier::kinds
