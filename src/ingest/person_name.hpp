// The name of a person, told from how its words are written.
#pragma once

#include <string>
#include <string_view>

namespace greffier::ingest {

struct PersonName {
  std::string civility;      // canonical: M., Mme, Me, Dr…; "" when none
  std::string first;         // « Jean-Charles »
  std::string last;          // « DE BELLY », with its particle
  std::string full;          // as written, U+00A0 after the civility
  std::string rest;          // what follows the name: « maire de Saint-Exemple »
  bool in_capitals = false;  // the last name is

  // A civility with a name, or a first name with a name in capitals.
  [[nodiscard]] bool is_certain() const {
    return !last.empty() && (!civility.empty() || (in_capitals && !first.empty()));
  }
};

// Reads « Mme Anne MARTIN-LEGRAND », « DUPONT Jean », « Jean de La Tour », « Me X ». Several people
// (« MM. A et B ») and people named by their office (« M. le maire ») keep all in `full`.
[[nodiscard]] PersonName read_name(std::string_view text);

}  // namespace greffier::ingest
