// The two halves of a place (place.hpp), for lists that are grouped by section.
#pragma once

#include <string>

#include "diag/place.hpp"

namespace greffier::diag {

// Story and headings: « corps, « Décisions » »; « propriété du document ».
[[nodiscard]] std::string section_text(const Place& place, Language language);

// How far a spot goes down in a table.
enum class SpotEnd { cell, row };
// What is left of it: « tableau 1 (« Actions »), ligne 2, colonne 3 », « paragraphe 4 »; "" for the
// text of a header as a whole.
[[nodiscard]] std::string spot_text(const Place& place, SpotEnd end, Language language);
// From one spot to another of the same section: « tableau 1 (« Actions »), lignes 2 à 4 »,
// « paragraphes 2 à 4 », « paragraphe 2 jusqu’à tableau 1 », « titre jusqu’à paragraphe 2 ».
[[nodiscard]] std::string spot_text(const Place& first, const Place& last, SpotEnd end,
                                    Language language);

}  // namespace greffier::diag
