// The line above a roster that says what it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::readers {

// What the title of a roster says besides: « Liste des participants à l’atelier du 12 mars 2026 »
// is "Atelier du 12 mars 2026", « Feuille de présence » alone is "". Nothing for other texts, and
// for « Participants au repas », which tells no meeting: a date or a number has to remain.
[[nodiscard]] std::optional<std::string> without_roster_name(std::string_view text);

}  // namespace greffier::readers
