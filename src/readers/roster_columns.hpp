// What the titles of columns say that a table is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::readers {

// What a column holds; the names are those of ingest::parse_person() and of the `actions` of
// minutes, with a few that only tables have.
struct RosterColumn {
  std::size_t index = 0;
  std::string title;        // as written
  std::string key;          // of the records, unique among them
  std::string_view role;    // "prenom", "qui"…; "" for a column of no known sort
  bool last_first = false;  // of a whole name: the last name comes before the first name
};
using RosterColumns = std::vector<RosterColumn>;

// Which vocabulary titles are read with.
enum class Vocabulary : std::uint8_t { people, actions };

// The columns under these titles; untitled ones are left out. Roles of people: personne, prenom,
// nom, civilite, fonction, structure, courriel, telephone, groupe, pouvoir_a, pouvoir_de, pouvoir,
// presence (a column of words), present, excuse, absent (columns of marks), numero. Roles of
// actions: texte, qui, echeance, etat, groupe, numero.
[[nodiscard]] RosterColumns read_titles(const std::vector<std::string>& titles,
                                        Vocabulary vocabulary);

// How many columns have a role.
[[nodiscard]] std::size_t known_columns(const RosterColumns& columns);
// The first column of a role, or null.
[[nodiscard]] const RosterColumn* find_role(const RosterColumns& columns, std::string_view role);

// True when the columns can make records: a name and something else that people have; an action
// with somebody, a date or a state.
[[nodiscard]] bool make_people(const RosterColumns& columns);
[[nodiscard]] bool make_actions(const RosterColumns& columns);

}  // namespace greffier::readers
