// Who sits at a meeting, from moment to moment: the roster of the header, then those who come, go,
// or stand aside for an item.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kinds/derived.hpp"
#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::kinds {

enum class Movement { arrival, departure, aside };

class Attendance {
 public:
  // Takes the persons of `presents`, `representes`, `excuses` and `absents` (and `president`, when
  // he is in none of them) with their proxies, and `quorum` when the data have one. Who is excused
  // or absent and gives a proxy is represented.
  explicit Attendance(const model::Map& data);

  // Who comes and is in no list, not even among the guests, sits from then on while the lists hold
  // fewer people than are in office (`effectif`): beyond that number nobody can be a member, and
  // nobody votes. What there is to say of a movement, as members of its record: `inconnu` (nobody
  // of that name sat here), `compte` (who comes and is in no list sits from then on), `contredit`
  // (who comes was there, who goes was not), `mandataire_absent` and `mandataire_charge` (the proxy
  // of one who leaves goes to someone who is not there, or who holds one already).
  [[nodiscard]] model::Map move(Movement movement, const model::Value& person,
                                const model::Value* proxy);
  // Those who stood aside are back.
  void begin_item();

  // Sets in `record` the lists `presents` (without those who stand aside), `representes` (whose
  // holder is there and does not stand aside), `absents` (all others) and `deports`; the figures
  // `nombre_presents`, `nombre_representes`, `votants`; and `quorum_atteint`.
  void describe(model::Map& record) const;
  static void add_shape(templating::RecordShape& record);

  // Records of `personne`, `nombre` and `mandants` for each holder of proxies.
  [[nodiscard]] model::Values holders() const;

 private:
  enum class Presence { present, represented, absent };
  struct Seat {
    model::Map person;
    Presence presence = Presence::absent;
    bool stands_aside = false;
    std::optional<std::size_t> holder;  // of their proxy
  };
  using Rank = std::optional<std::size_t>;

  void seat(const model::Map& data, std::string_view list, Presence presence);
  void seat_president(const model::Map& president);
  void read_proxies();
  [[nodiscard]] Rank find(const model::Map& person) const;
  [[nodiscard]] Rank find(const std::string& name) const;
  // False for somebody who is no member.
  bool seat_newcomer(const model::Map& person);
  [[nodiscard]] bool sits(const Seat& seat) const;
  [[nodiscard]] bool is_represented(const Seat& seat) const;
  void give_proxy(Seat& leaving, const model::Value& proxy, model::Map& told);

  std::vector<Seat> seats_;
  std::vector<model::Map> guests_;  // who are no members
  std::optional<std::int64_t> quorum_, in_office_;
};

}  // namespace greffier::kinds
