#include "kinds/attendance.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ingest/people.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/person_match.hpp"
#include "kinds/persons.hpp"
#include "kinds/record_text.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

struct Figure {
  Derived member;
  unsigned shape = 0;
};
using Form = templating::Shape;
constexpr std::array kLists{Derived{"presents", "Présents", "Present"},
                            Derived{"representes", "Représentés", "Represented"},
                            Derived{"absents", "Absents", "Absent"},
                            Derived{"deports", "Ne prennent pas part", "Stand aside"}};
constexpr std::array kFigures{
    Figure{{"nombre_presents", "Nombre de présents", "Number present"}, Form::number},
    Figure{{"nombre_representes", "Nombre de représentés", "Number represented"}, Form::number},
    Figure{{"votants", "Votants", "Voters"}, Form::number},
    Figure{{"quorum_atteint", "Quorum atteint", "Quorum met"}, Form::truth}};

std::optional<std::int64_t> figure_in(const Map& data, std::string_view key) {
  const Value* value = data.find(key);
  const auto* figure = value == nullptr ? nullptr : value->get_if<std::int64_t>();
  return figure == nullptr ? std::nullopt : std::optional(*figure);
}

}  // namespace

Attendance::Attendance(const Map& data) {
  seat(data, "presents", Presence::present);
  seat(data, "representes", Presence::represented);
  seat(data, "excuses", Presence::absent);
  seat(data, "absents", Presence::absent);
  const Value* guests = data.find("invites");
  if (const auto* people = guests == nullptr ? nullptr : guests->get_if<Values>())
    for (const Value& each : *people)
      if (const auto* person = each.get_if<Map>()) guests_.push_back(*person);
  const Value* president = data.find("president");
  const auto* person = president == nullptr ? nullptr : president->get_if<Map>();
  if (person != nullptr && !seats_.empty()) seat_president(*person);
  read_proxies();
  quorum_ = figure_in(data, "quorum");
  in_office_ = figure_in(data, "effectif");
}

void Attendance::seat(const Map& data, std::string_view list, Presence presence) {
  const Value* value = data.find(list);
  const auto* people = value == nullptr ? nullptr : value->get_if<Values>();
  if (people == nullptr) return;
  for (const Value& each : *people)
    if (const auto* person = each.get_if<Map>(); person != nullptr && !find(*person))
      seats_.push_back({*person, presence, false, {}});
}

// Who is in a list without an office has the one that the header gives them.
void Attendance::seat_president(const Map& president) {
  const Rank rank = find(president);
  if (!rank) {
    seats_.insert(seats_.begin(), Seat{president, Presence::present, false, {}});
    return;
  }
  Map& known = seats_[*rank].person;
  if (text_of(known, "fonction").empty()) known.set("fonction", text_of(president, "fonction"));
}

void Attendance::read_proxies() {
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    const std::string other = text_of(seats_[i].person, "pouvoir");
    if (other.empty()) continue;
    const Rank rank = find(other);
    const bool holds = text_of(seats_[i].person, "sens_pouvoir") == "de";
    if (!holds) seats_[i].holder = rank;
    if (!holds && seats_[i].presence == Presence::absent)
      seats_[i].presence = Presence::represented;
    if (!holds || !rank) continue;
    seats_[*rank].holder = i;
    if (seats_[*rank].presence == Presence::absent) seats_[*rank].presence = Presence::represented;
  }
}

Attendance::Rank Attendance::find(const Map& person) const {
  Rank found;
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    if (!is_same_person(seats_[i].person, person)) continue;
    if (found) return std::nullopt;  // two of that name
    found = i;
  }
  return found;
}

Attendance::Rank Attendance::find(const std::string& name) const {
  return find(ingest::parse_person(name, {}));
}

bool Attendance::sits(const Seat& seat) const {
  return seat.presence == Presence::present && !seat.stands_aside;
}

bool Attendance::is_represented(const Seat& seat) const {
  return seat.presence == Presence::represented && !seat.stands_aside &&
         (!seat.holder || sits(seats_[*seat.holder]));
}

bool Attendance::seat_newcomer(const Map& person) {
  const auto is_known = [&person](const Map& other) { return is_same_person(other, person); };
  const bool is_seated = std::ranges::any_of(seats_, is_known, &Seat::person);
  const auto count = static_cast<std::int64_t>(seats_.size());
  const bool has_room = !in_office_ || seats_.empty() || count < *in_office_;
  if (is_seated || !has_room || std::ranges::any_of(guests_, is_known)) return false;
  seats_.push_back({person, Presence::present, false, {}});
  return true;
}

Map Attendance::move(Movement movement, const Value& person, const Value* proxy) {
  Map told;
  for (const char* key :
       {"inconnu", "compte", "contredit", "mandataire_absent", "mandataire_charge"})
    told.set(key, false);
  const auto* who = person.get_if<Map>();
  const Rank rank = who == nullptr ? Rank() : find(*who);
  told.set("inconnu", !rank);
  if (!rank && who != nullptr && movement == Movement::arrival)
    told.set("compte", seat_newcomer(*who));
  if (!rank) return told;
  Seat& seat = seats_[*rank];
  const bool is_there = seat.presence == Presence::present;
  if (movement == Movement::aside) {
    told.set("contredit", !is_there && seat.presence != Presence::represented);
    seat.stands_aside = true;
    return told;
  }
  told.set("contredit", is_there == (movement == Movement::arrival));
  seat.presence = movement == Movement::arrival ? Presence::present : Presence::absent;
  seat.holder.reset();
  if (movement == Movement::departure && proxy != nullptr) give_proxy(seat, *proxy, told);
  return told;
}

void Attendance::give_proxy(Seat& leaving, const Value& proxy, Map& told) {
  const auto* who = proxy.get_if<Map>();
  if (who == nullptr) return;
  leaving.person.set("pouvoir", Value(text_of(*who, "nom_complet"), proxy.span));
  leaving.person.set("sens_pouvoir", "a");
  leaving.presence = Presence::represented;
  const Rank holder = find(*who);
  told.set("mandataire_absent", !holder || seats_[*holder].presence != Presence::present);
  if (!holder) return;
  const bool holds_one = std::ranges::any_of(seats_, [&](const Seat& seat) {
    return seat.presence == Presence::represented && seat.holder == holder;
  });
  told.set("mandataire_charge", holds_one);
  leaving.holder = holder;
}

void Attendance::begin_item() {
  for (Seat& seat : seats_) seat.stands_aside = false;
}

void Attendance::describe(Map& record) const {
  Values present, represented, absent, aside;
  for (const Seat& seat : seats_) {
    Values& list = sits(seat)             ? present
                   : seat.stands_aside    ? aside
                   : is_represented(seat) ? represented
                                          : absent;
    list.emplace_back(seat.person);
  }
  const auto sitting = static_cast<std::int64_t>(present.size());
  const auto voting = sitting + static_cast<std::int64_t>(represented.size());
  record.set("nombre_presents", sitting);
  record.set("nombre_representes", voting - sitting);
  record.set("votants", voting);
  record.set("quorum_atteint", !quorum_ || sitting >= *quorum_);
  record.set("presents", std::move(present));
  record.set("representes", std::move(represented));
  record.set("absents", std::move(absent));
  record.set("deports", std::move(aside));
}

Values Attendance::holders() const {
  Values holders;
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    Values given;
    for (const Seat& seat : seats_)
      if (seat.presence == Presence::represented && seat.holder == i)
        given.emplace_back(text_of(seat.person, "nom_complet"));
    if (given.empty()) continue;
    const Value* name = seats_[i].person.find("nom_complet");
    const diag::Span span = name == nullptr ? diag::Span() : name->span;
    Map holder;
    holder.set("personne", text_of(seats_[i].person, "nom_complet"));
    holder.set("nombre", static_cast<std::int64_t>(given.size()));
    holder.set("mandants", std::move(given));
    holders.emplace_back(std::move(holder), span);
  }
  return holders;
}

void Attendance::add_shape(templating::RecordShape& record) {
  for (const Derived& list : kLists) add(record, member(list, Form::list_of(person_shape())));
  for (const auto& [figure, shape] : kFigures) add(record, member(figure, Form::of(shape)));
}

}  // namespace greffier::kinds
