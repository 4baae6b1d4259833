// What the minutes of a sitting print out of their header, when they come back as text: how it
// opened, how many members there were, the quorum, the votes (templates/seance/layout.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// « 27 en exercice, 21 présents, 4 représentés, 25 votants »: -1 for what is not said.
struct PrintedMembers {
  int in_office = -1, present = -1, represented = -1;
};
[[nodiscard]] std::optional<PrintedMembers> read_printed_members(std::string_view value);

// « M. Jean DUPONT ouvre la séance à 19 h 30. Vingt-et-un membres sont présents, pour un quorum de
// 14 : le conseil municipal peut valablement délibérer. Mme Luce PETIT est désignée secrétaire de
// séance. »
struct PrintedQuorum {
  std::string present;  // folded, in letters: « vingt_et_un »
  int quorum = 0;
};
[[nodiscard]] std::optional<PrintedQuorum> read_printed_quorum(std::string_view text);

// Takes these sentences out of the text of a sitting (acts.hpp, has_acts) where the header says the
// same or lacks it (rules I111, I117). What differs from the lists of the header stays.
void read_printed_sitting(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
