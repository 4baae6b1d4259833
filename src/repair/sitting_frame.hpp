// The first sentence of the minutes of a sitting, which its layout composes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// What « L’an deux mille vingt-six, le douze mars à vingt heures trente, le conseil municipal […]
// s’est réuni à la mairie, sous la présidence de M. Jean DUPONT, maire. » says.
struct Opening {
  std::string hour;       // « 20 h 30 »
  std::string president;  // « M. Jean DUPONT, maire »
  std::string place;      // « à la mairie », as the layout says it
};
// Nothing when one of them is missing, and for what says more: an extraordinary sitting, a hall,
// anything in figures (the date of the notice).
[[nodiscard]] std::optional<Opening> read_opening(std::string_view text);

// The hour that a folded text tells in letters: « 20 h 30 » of « _a_vingt_heures_trente_ »; "" for
// none.
[[nodiscard]] std::string hour_in_letters(const std::string& folded);

// Moves that sentence into the header (`heure_debut`, `president`, `lieu`) when the header has the
// date and the body already (rule I111). Only in sittings (acts.hpp, has_acts).
void read_sitting_frame(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
